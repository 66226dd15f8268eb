import { problemMaker } from "#values/problem.ts";

/** What can be wrong with a list that is to be read in. */
const TEXTS = {
  "exchange.table.too-big":
    "Die Datei ist {size} MB groß, gelesen werden höchstens {most} MB: Bitte teilen Sie sie auf.",
  "exchange.table.too-slow":
    "Das Lesen der Datei hat länger als {seconds} Sekunden gedauert und wurde abgebrochen: Bitte speichern Sie nur die benötigten Blätter in einer neuen Datei.",
  "exchange.table.too-heavy":
    "Die Datei braucht zum Lesen mehr als {most} MB Arbeitsspeicher: Bitte speichern Sie nur die benötigten Blätter in einer neuen Datei.",
  "exchange.table.broken":
    "Die Datei lässt sich nicht lesen, sie ist vermutlich beschädigt: Bitte öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV neu.",
  "exchange.table.bomb":
    "Die Datei enthält ausgepackt mehr als {most} MB oder ungewöhnlich viele Teile: Bitte speichern Sie nur die benötigten Blätter in einer neuen Datei.",
  "exchange.table.encrypted":
    "Die Datei ist mit einem Kennwort geschützt: Bitte entfernen Sie den Schutz und laden Sie sie erneut hoch.",
  "exchange.table.old-excel":
    "Die Datei hat das alte Excel-Format (XLS): Bitte öffnen Sie sie und speichern Sie sie als „Excel-Arbeitsmappe (*.xlsx)“.",
  "exchange.table.kind":
    "Die Datei ist keine Tabelle, die gelesen werden kann (gefunden: {kind}): Bitte speichern Sie die Liste als XLSX oder CSV.",
  "exchange.table.empty": "Die Datei enthält keine Angaben: Bitte prüfen Sie, ob es die richtige Datei ist.",
  "exchange.table.rows":
    "Das Blatt „{name}“ hat {length} Zeilen, gelesen werden höchstens {most}: Bitte teilen Sie die Liste auf mehrere Dateien auf.",
  "exchange.table.columns":
    "Das Blatt „{name}“ hat {length} Spalten, gelesen werden höchstens {most}: Bitte löschen Sie Spalten, die nicht zur Liste gehören.",
  "exchange.table.cells":
    "Die Datei hat mehr als {most} Zellen: Bitte teilen Sie die Liste auf mehrere Dateien auf.",
  "exchange.table.quote":
    "In Zeile {line} beginnt ein Anführungszeichen, das nicht geschlossen wird: Bitte berichtigen Sie die Stelle oder speichern Sie die Liste als XLSX.",
  "exchange.table.cell":
    "Im Blatt ist die Zelle in Zeile {row}, Spalte {column} nicht lesbar: Bitte ersetzen Sie ihre Formel durch den Wert und speichern Sie die Datei neu.",
  "exchange.table.absent":
    "Diese Tabelle gibt es in der Datei nicht: Bitte wählen Sie eine der gefundenen Tabellen.",
  "exchange.map.format":
    "Die Zuordnung ist nicht lesbar: Bitte erzeugen Sie sie neu mit „kontor import DATEI --suggest-map“.",
  "exchange.map.column":
    "Die Spalte „{column}“ der Zuordnung gibt es in der Tabelle nicht: Bitte wählen Sie eine vorhandene Spalte.",
  "exchange.map.destination":
    "„{destination}“ ist kein Ziel für Spalten: Bitte wählen Sie ein Feld der gewählten Art.",
  "exchange.map.destination-twice":
    "Die Spalten „{column}“ und „{other}“ sind beide „{label}“ zugeordnet: Bitte lassen Sie nur eine davon.",
  "exchange.map.required":
    "Für die Pflichtangabe „{label}“ ist weder eine Spalte noch ein fester Wert gewählt: Bitte ordnen Sie eine Spalte zu oder wählen Sie einen Wert für alle Zeilen.",
  "exchange.map.key":
    "Es ist nicht festgelegt, woran die Einträge zu erkennen sind: Bitte ordnen Sie die Spalte mit der Bezeichnung zu.",
  "exchange.row.key":
    "Die Zeile hat keine Bezeichnung, aus der sich eine Kennung bilden ließe: Bitte ergänzen Sie sie.",
  "exchange.row.twice":
    "Derselbe Eintrag steht mit anderen Angaben schon in Zeile {row}: Bitte gleichen Sie die Zeilen an oder wählen Sie eine Spalte, die jede Zeile kennzeichnet.",
  "exchange.cell.code":
    "„{value}“ ist keinem Wert von „{label}“ zugeordnet: Bitte ordnen Sie den Wert zu oder ändern Sie die Zelle.",
  "exchange.cell.date":
    "„{value}“ ist kein genauer Tag für „{label}“: Bitte geben Sie TT.MM.JJJJ an oder lassen Sie ungenaue Angaben in den Vermerk übernehmen.",
  "exchange.cell.number": "„{value}“ ist keine Zahl für „{label}“: Bitte geben Sie nur Ziffern an.",
  "exchange.cell.money":
    "„{value}“ ist kein eindeutiger Betrag für „{label}“: Bitte geben Sie ihn in Euro an, zum Beispiel 1.234,50.",
  "exchange.cell.reference":
    "„{value}“ ist für „{label}“ nicht im Register: Bitte legen Sie den Eintrag zuerst an oder ändern Sie die Schreibweise.",
  "exchange.cell.reference-several":
    "„{value}“ passt für „{label}“ auf mehrere Einträge: Bitte geben Sie die Kennung in der Form art/kennung an.",
} as const;

/** Makes a problem with a list or one of its rows. */
export const tableProblem = problemMaker(TEXTS);
