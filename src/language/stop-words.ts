import { foldGerman } from "./folding.ts";

const WORDS = `
aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bin
bis bist da dabei dadurch dafür damit dann das dass dazu dein deine dem den denn der deren des dessen die dies diese
diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euer eure für gegen
habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist
jede jedem jeden jeder jedes kann kein keine keinem keinen keiner keines können könnte man manche mein meine mit muss
müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines selbst sich sie sind
so solche solchem solchen solcher soll sollen sollte sondern sonst sowie über um und uns unser unsere unter viel vom
von vor wann war waren warum was weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder
will wir wird wo wurde wurden zu zum zur zwar zwischen
`;

const KNOWN = new Set(WORDS.trim().split(/\s+/u).map(foldGerman));

/** Is this folded word one that hardly says what a text is about ("und", "der", "für")? */
export function isStopWord(folded: string): boolean {
  return KNOWN.has(folded);
}
