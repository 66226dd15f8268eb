export const later = (deed: () => void): unknown => setTimeout(deed, 1);
