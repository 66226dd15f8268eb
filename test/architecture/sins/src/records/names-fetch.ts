export const get = (address: string): Promise<Response> => fetch(address);
