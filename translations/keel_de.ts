<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>keel::app::Application</name>
    <message>
        <source>The settings could not be written to %1. They hold until the program ends.</source>
        <translation>Die Einstellungen konnten nicht nach %1 geschrieben werden. Sie gelten bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>The log files are in %1.</source>
        <translation>Die Protokolldateien liegen in %1.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Engine startet…</translation>
    </message>
    <message>
        <source>The engine could not start: %1. No session runs and no order was sent.</source>
        <translation>Die Engine konnte nicht starten: %1. Es läuft keine Sitzung und es wurde keine Order gesendet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Use another store…</source>
        <translation>Andere Datenbank…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Stores (*.db)</source>
        <translation>Datenbanken (*.db)</translation>
    </message>
    <message>
        <source>The sample market is not installed. Open your own data with Ctrl+O. %1</source>
        <translation>Der Beispielmarkt ist nicht installiert. Öffnen Sie eigene Daten mit Strg+O. %1</translation>
    </message>
</context>
<context>
    <name>keel::models::ChartSeries</name>
    <message>
        <source>%1s</source>
        <translation>%1s</translation>
    </message>
    <message>
        <source>%1m</source>
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1h</translation>
    </message>
    <message>
        <source>1d</source>
        <translation>1d</translation>
    </message>
    <message>
        <source>%1 %2 @ %3 at %4</source>
        <translation>%1 %2 @ %3 um %4</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>keel::models::ComparisonModel</name>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>A setting of the configuration, or a figure of the result.</source>
        <translation>Eine Vorgabe der Konfiguration oder eine Kennzahl des Ergebnisses.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>The setting or the figure.</source>
        <translation>Die Vorgabe oder die Kennzahl.</translation>
    </message>
    <message>
        <source>≠</source>
        <translation>≠</translation>
    </message>
    <message>
        <source>Marked where the experiments differ.</source>
        <translation>Markiert, wo sich die Experimente unterscheiden.</translation>
    </message>
    <message>
        <source>The settings and the last result of %1.</source>
        <translation>Die Vorgaben und das letzte Ergebnis von %1.</translation>
    </message>
    <message>
        <source>never run</source>
        <translation>nie gelaufen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The experiments differ here.</source>
        <translation>Hier unterscheiden sich die Experimente.</translation>
    </message>
</context>
<context>
    <name>keel::models::Config</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an object of name and value</source>
        <translation>ein Objekt aus Name und Wert</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>%1 is not %2.</source>
        <comment>field, wanted</comment>
        <translation>%1 muss %2 sein.</translation>
    </message>
    <message>
        <source>The configuration is no JSON object: %1.</source>
        <translation>Die Konfiguration ist kein JSON-Objekt: %1.</translation>
    </message>
    <message>
        <source>Position size</source>
        <translation>Positionsgröße</translation>
    </message>
    <message>
        <source>Share of the capital that one position takes.</source>
        <translation>Anteil des Kapitals, den eine Position einnimmt.</translation>
    </message>
    <message>
        <source>Stop-loss</source>
        <translation>Stop-Loss</translation>
    </message>
    <message>
        <source>A position is closed when it has lost so much of its cost.</source>
        <translation>Eine Position wird geschlossen, wenn sie so viel ihres Einstandswerts verloren hat.</translation>
    </message>
    <message>
        <source>Take-profit</source>
        <translation>Take-Profit</translation>
    </message>
    <message>
        <source>A position is closed when it has gained so much of its cost.</source>
        <translation>Eine Position wird geschlossen, wenn sie so viel ihres Einstandswerts gewonnen hat.</translation>
    </message>
    <message>
        <source>Time between signals</source>
        <translation>Signalabstand</translation>
    </message>
    <message>
        <source>Minutes of session time that must pass between two signals of a strategy.</source>
        <translation>Minuten Sitzungszeit, die zwischen zwei Signalen einer Strategie vergehen müssen.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Trades a day</source>
        <translation>Trades pro Tag</translation>
    </message>
    <message>
        <source>Entries allowed on one trade date.</source>
        <translation>Zulässige Einstiege an einem Handelstag.</translation>
    </message>
    <message>
        <source>Positions at once</source>
        <translation>Positionen zugleich</translation>
    </message>
    <message>
        <source>Symbols that may be held at the same time.</source>
        <translation>Symbole, die gleichzeitig gehalten werden dürfen.</translation>
    </message>
    <message>
        <source>Capital to use</source>
        <translation>Nutzbares Kapital</translation>
    </message>
    <message>
        <source>Share of the capital that may be deployed.</source>
        <translation>Anteil des Kapitals, der eingesetzt werden darf.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Share of the capital that is never deployed.</source>
        <translation>Anteil des Kapitals, der nie eingesetzt wird.</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>Share of the capital to use that one position may reach.</source>
        <translation>Anteil des nutzbaren Kapitals, den eine Position erreichen darf.</translation>
    </message>
    <message>
        <source>Loss of a day</source>
        <translation>Tagesverlust</translation>
    </message>
    <message>
        <source>Nothing new is opened on a trade date once so much of the capital is lost.</source>
        <translation>An einem Handelstag wird nichts Neues eröffnet, sobald so viel des Kapitals verloren ist.</translation>
    </message>
    <message>
        <source>Exposure to a symbol</source>
        <translation>Engagement je Symbol</translation>
    </message>
    <message>
        <source>Share of the capital to use that one symbol may reach; entries are made smaller, then refused.</source>
        <translation>Anteil des nutzbaren Kapitals, den ein Symbol erreichen darf; Einstiege werden erst verkleinert, dann abgewiesen.</translation>
    </message>
    <message>
        <source>Longest time held</source>
        <translation>Längste Haltedauer</translation>
    </message>
    <message>
        <source>A position older than this is closed; 0 never.</source>
        <translation>Eine ältere Position wird geschlossen; 0 bedeutet nie.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Signals an hour</source>
        <translation>Signale pro Stunde</translation>
    </message>
    <message>
        <source>Signals taken in sixty minutes of session time.</source>
        <translation>Signale, die in sechzig Minuten Sitzungszeit angenommen werden.</translation>
    </message>
    <message>
        <source>Age of a price</source>
        <translation>Kursalter</translation>
    </message>
    <message>
        <source>A price older than this is not acted on; 0 never grows old.</source>
        <translation>Auf einen älteren Kurs wird nicht gehandelt; 0 heißt, er veraltet nie.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time an order needs to the simulated exchange.</source>
        <translation>Zeit, die eine Order bis zur simulierten Börse braucht.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Partial fills</source>
        <translation>Teilausführungen</translation>
    </message>
    <message>
        <source>Share of the orders the simulated exchange fills in parts.</source>
        <translation>Anteil der Orders, die die simulierte Börse in Teilen ausführt.</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Share of the orders the simulated exchange refuses.</source>
        <translation>Anteil der Orders, die die simulierte Börse ablehnt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Number that random choices of the simulated exchange start from.</source>
        <translation>Zahl, von der die Zufallsentscheidungen der simulierten Börse ausgehen.</translation>
    </message>
</context>
<context>
    <name>keel::models::Desk</name>
    <message>
        <source>Believed: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>An unfinished session was found; nothing had to be corrected.</source>
        <translation>Eine unbeendete Sitzung wurde gefunden; es war nichts zu berichtigen.</translation>
    </message>
</context>
<context>
    <name>keel::models::ExperimentModel</name>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>The name of the set of settings.</source>
        <translation>Der Name der Vorgaben.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>When it was saved, on this computer&apos;s clock.</source>
        <translation>Wann es gespeichert wurde, nach der Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategies of the configuration.</source>
        <translation>Die Strategien der Konfiguration.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The profile of the configuration.</source>
        <translation>Das Profil der Konfiguration.</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>The newest session that ran with exactly this configuration, exchange time.</source>
        <translation>Die neueste Sitzung, die mit genau dieser Konfiguration lief, Börsenzeit.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Of that session: equity / capital − 1.</source>
        <translation>Dieser Sitzung: Kontowert / Kapital − 1.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Of that session: the largest fall of equity from its peak.</source>
        <translation>Dieser Sitzung: größter Rückgang des Kontowerts von seinem Hoch.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profitfaktor</translation>
    </message>
    <message>
        <source>Of that session: gross profit / gross loss.</source>
        <translation>Dieser Sitzung: Bruttogewinn / Bruttoverlust.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Of that session: round trips closed.</source>
        <translation>Dieser Sitzung: abgeschlossene Trades.</translation>
    </message>
    <message>
        <source>An experiment needs a name.</source>
        <translation>Ein Experiment braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has %1 characters; at most %2 are taken.</source>
        <translation>Der Name hat %1 Zeichen; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>No session of the store ran with exactly this configuration.</source>
        <translation>Keine Sitzung der Datenbank lief mit genau dieser Konfiguration.</translation>
    </message>
</context>
<context>
    <name>keel::models::Figures</name>
    <message>
        <source>Capital deployed</source>
        <translation>Eingesetztes Kapital</translation>
    </message>
    <message>
        <source>Sum of |market value| of positions and working entries; an order that would go above the limit is refused.</source>
        <translation>Summe der |Marktwerte| von Positionen und aktiven Einstiegsorders; eine Order, die das Limit überschreiten würde, wird abgewiesen.</translation>
    </message>
    <message>
        <source>Value of one position</source>
        <translation>Wert einer Position</translation>
    </message>
    <message>
        <source>|market value| of the largest position once its orders have filled.</source>
        <translation>|Marktwert| der größten Position, wenn ihre Orders ausgeführt sind.</translation>
    </message>
    <message>
        <source>Positions held at once</source>
        <translation>Positionen zugleich</translation>
    </message>
    <message>
        <source>Symbols with a position or a working entry.</source>
        <translation>Symbole mit einer Position oder einer aktiven Einstiegsorder.</translation>
    </message>
    <message>
        <source>Loss of the day</source>
        <translation>Tagesverlust</translation>
    </message>
    <message>
        <source>Equity at the begin of the trade date − equity now; nothing new is opened once the limit is reached.</source>
        <translation>Kontowert zu Beginn des Handelstags − Kontowert jetzt; nichts Neues wird eröffnet, sobald das Limit erreicht ist.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Available capital − what is deployed; it must not fall below the limit.</source>
        <translation>Verfügbares Kapital − eingesetztes Kapital; der Wert darf nicht unter das Limit fallen.</translation>
    </message>
    <message>
        <source>Exposure to one symbol</source>
        <translation>Engagement je Symbol</translation>
    </message>
    <message>
        <source>|market value| held and working entries in the symbol.</source>
        <translation>|Marktwert| der Bestände und aktiven Einstiegsorders in dem Symbol.</translation>
    </message>
    <message>
        <source>Trades of the day</source>
        <translation>Trades des Tages</translation>
    </message>
    <message>
        <source>Entries made on this trade date.</source>
        <translation>Einstiege an diesem Handelstag.</translation>
    </message>
    <message>
        <source>Signals of the hour</source>
        <translation>Signale pro Stunde</translation>
    </message>
    <message>
        <source>Signals taken in the last sixty minutes of session time.</source>
        <translation>Angenommene Signale der letzten sechzig Minuten Sitzungszeit.</translation>
    </message>
    <message>
        <source>Age of the price</source>
        <translation>Kursalter</translation>
    </message>
    <message>
        <source>Session time since the newest price; an older one is not acted on.</source>
        <translation>Sitzungszeit seit dem neuesten Kurs; auf einen älteren wird nicht gehandelt.</translation>
    </message>
    <message>
        <source>Value of one order</source>
        <translation>Wert einer Order</translation>
    </message>
    <message>
        <source>Price × quantity × multiplier of a single order.</source>
        <translation>Kurs × Menge × Multiplikator einer einzelnen Order.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Fall of equity from its peak, as a share of the peak.</source>
        <translation>Rückgang des Kontowerts von seinem Hoch, als Anteil dieses Hochs.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Round trips closed in this session.</source>
        <translation>In dieser Sitzung abgeschlossene Trades.</translation>
    </message>
    <message>
        <source>Winning trades</source>
        <translation>Gewinntrades</translation>
    </message>
    <message>
        <source>Trades with a profit after fees.</source>
        <translation>Trades mit einem Gewinn nach Gebühren.</translation>
    </message>
    <message>
        <source>Losing trades</source>
        <translation>Verlusttrades</translation>
    </message>
    <message>
        <source>Trades with a loss after fees.</source>
        <translation>Trades mit einem Verlust nach Gebühren.</translation>
    </message>
    <message>
        <source>Trades at zero</source>
        <translation>Trades bei null</translation>
    </message>
    <message>
        <source>Trades that ended at exactly zero after fees.</source>
        <translation>Trades, die nach Gebühren genau bei null endeten.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Winning trades / trades.</source>
        <translation>Gewinntrades / Trades.</translation>
    </message>
    <message>
        <source>Net profit</source>
        <translation>Nettogewinn</translation>
    </message>
    <message>
        <source>Gross profit − gross loss, after fees.</source>
        <translation>Bruttogewinn − Bruttoverlust, nach Gebühren.</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Bruttogewinn</translation>
    </message>
    <message>
        <source>Sum of the winning trades, after fees.</source>
        <translation>Summe der Gewinntrades, nach Gebühren.</translation>
    </message>
    <message>
        <source>Gross loss</source>
        <translation>Bruttoverlust</translation>
    </message>
    <message>
        <source>Sum of the losing trades, after fees, without its sign.</source>
        <translation>Summe der Verlusttrades, nach Gebühren, ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profitfaktor</translation>
    </message>
    <message>
        <source>Gross profit / gross loss.</source>
        <translation>Bruttogewinn / Bruttoverlust.</translation>
    </message>
    <message>
        <source>Payoff ratio</source>
        <translation>Payoff-Verhältnis</translation>
    </message>
    <message>
        <source>Average win / average loss.</source>
        <translation>Ø Gewinn / Ø Verlust.</translation>
    </message>
    <message>
        <source>Average trade</source>
        <translation>Ø Trade</translation>
    </message>
    <message>
        <source>Net profit / trades.</source>
        <translation>Nettogewinn / Trades.</translation>
    </message>
    <message>
        <source>Average win</source>
        <translation>Ø Gewinn</translation>
    </message>
    <message>
        <source>Gross profit / winning trades.</source>
        <translation>Bruttogewinn / Gewinntrades.</translation>
    </message>
    <message>
        <source>Average loss</source>
        <translation>Ø Verlust</translation>
    </message>
    <message>
        <source>Gross loss / losing trades.</source>
        <translation>Bruttoverlust / Verlusttrades.</translation>
    </message>
    <message>
        <source>Largest win</source>
        <translation>Größter Gewinn</translation>
    </message>
    <message>
        <source>The best trade, after fees.</source>
        <translation>Der beste Trade, nach Gebühren.</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>Größter Verlust</translation>
    </message>
    <message>
        <source>The worst trade, after fees, without its sign.</source>
        <translation>Der schlechteste Trade, nach Gebühren, ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>Longest run of wins</source>
        <translation>Längste Gewinnserie</translation>
    </message>
    <message>
        <source>Most winning trades one after the other, in the order of closing.</source>
        <translation>Die meisten Gewinntrades hintereinander, in der Reihenfolge des Schließens.</translation>
    </message>
    <message>
        <source>Longest run of losses</source>
        <translation>Längste Verlustserie</translation>
    </message>
    <message>
        <source>Most losing trades one after the other, in the order of closing.</source>
        <translation>Die meisten Verlusttrades hintereinander, in der Reihenfolge des Schließens.</translation>
    </message>
    <message>
        <source>Wins in a row</source>
        <translation>Gewinne in Folge</translation>
    </message>
    <message>
        <source>Winning trades since the last that was none.</source>
        <translation>Gewinntrades seit dem letzten Trade, der keiner war.</translation>
    </message>
    <message>
        <source>Losses in a row</source>
        <translation>Verluste in Folge</translation>
    </message>
    <message>
        <source>Losing trades since the last that was none.</source>
        <translation>Verlusttrades seit dem letzten Trade, der keiner war.</translation>
    </message>
    <message>
        <source>Ratio per trade</source>
        <translation>Verhältnis je Trade</translation>
    </message>
    <message>
        <source>Mean / standard deviation (over n) of the profit per trade, not annualised; only with more than five trades.</source>
        <translation>Mittelwert / Standardabweichung (über n) des Gewinns je Trade, nicht annualisiert; erst ab mehr als fünf Trades.</translation>
    </message>
    <message>
        <source>System quality number</source>
        <translation>SQN-Systemqualität</translation>
    </message>
    <message>
        <source>√trades × mean / standard deviation (over n) of the profit per trade; only with two trades or more.</source>
        <translation>√Trades × Mittelwert / Standardabweichung (über n) des Gewinns je Trade; erst ab zwei Trades.</translation>
    </message>
    <message>
        <source>Average time held</source>
        <translation>Ø Haltedauer</translation>
    </message>
    <message>
        <source>Mean time from entry to exit of the trades.</source>
        <translation>Mittlere Zeit vom Einstieg bis zum Ausstieg der Trades.</translation>
    </message>
    <message>
        <source>Initial capital</source>
        <translation>Anfangskapital</translation>
    </message>
    <message>
        <source>What the account held at the begin.</source>
        <translation>Was das Konto zu Beginn enthielt.</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Kontowert</translation>
    </message>
    <message>
        <source>Cash + market value of the positions.</source>
        <translation>Barbestand + Marktwert der Positionen.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Equity / initial capital − 1.</source>
        <translation>Kontowert / Anfangskapital − 1.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realisiert</translation>
    </message>
    <message>
        <source>Profit of what was closed, average-cost method, before fees.</source>
        <translation>Gewinn aus Geschlossenem, Durchschnittsmethode, vor Gebühren.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>Sum of (mark − average) × quantity × multiplier.</source>
        <translation>Summe aus (Kurs − Einstand) × Menge × Multiplikator.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Sum of the fees of all fills.</source>
        <translation>Summe der Gebühren aller Ausführungen.</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Größter Drawdown</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak, as a share of the peak.</source>
        <translation>Größter Rückgang des Kontowerts von seinem Hoch, als Anteil dieses Hochs.</translation>
    </message>
    <message>
        <source>Largest drawdown, amount</source>
        <translation>Drawdown, Betrag</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak.</source>
        <translation>Größter Rückgang des Kontowerts von seinem Hoch.</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Ratio</translation>
    </message>
    <message>
        <source>Mean / standard deviation (over n − 1) of the daily returns × √252; at least two days.</source>
        <translation>Mittelwert / Standardabweichung (über n − 1) der Tagesrenditen × √252; mindestens zwei Tage.</translation>
    </message>
    <message>
        <source>Sortino ratio</source>
        <translation>Sortino-Ratio</translation>
    </message>
    <message>
        <source>Mean / downside deviation of the daily returns × √252; at least two days.</source>
        <translation>Mittelwert / Abwärtsabweichung der Tagesrenditen × √252; mindestens zwei Tage.</translation>
    </message>
    <message>
        <source>Return per year</source>
        <translation>Rendite pro Jahr</translation>
    </message>
    <message>
        <source>(1 + return)^(252 / days) − 1.</source>
        <translation>(1 + Rendite)^(252 / Tage) − 1.</translation>
    </message>
    <message>
        <source>Volatility per year</source>
        <translation>Volatilität pro Jahr</translation>
    </message>
    <message>
        <source>Standard deviation (over n − 1) of the daily returns × √252.</source>
        <translation>Standardabweichung (über n − 1) der Tagesrenditen × √252.</translation>
    </message>
    <message>
        <source>Calmar ratio</source>
        <translation>Calmar-Ratio</translation>
    </message>
    <message>
        <source>Return per year / largest drawdown.</source>
        <translation>Rendite pro Jahr / größter Drawdown.</translation>
    </message>
    <message>
        <source>Trade dates</source>
        <translation>Handelstage</translation>
    </message>
    <message>
        <source>Trade dates with a daily return.</source>
        <translation>Handelstage mit einer Tagesrendite.</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Sum of price × quantity × multiplier of all fills.</source>
        <translation>Summe aus Kurs × Menge × Multiplikator aller Ausführungen.</translation>
    </message>
    <message>
        <source>Time in the market</source>
        <translation>Zeit im Markt</translation>
    </message>
    <message>
        <source>Share of session time with an open position.</source>
        <translation>Anteil der Sitzungszeit mit einer offenen Position.</translation>
    </message>
    <message>
        <source>No trade has been closed yet.</source>
        <translation>Es wurde noch kein Trade abgeschlossen.</translation>
    </message>
    <message>
        <source>Too few trades have been closed for this figure.</source>
        <translation>Für diese Kennzahl wurden zu wenige Trades abgeschlossen.</translation>
    </message>
    <message>
        <source>The session covers too few trade dates for this figure.</source>
        <translation>Für diese Kennzahl umfasst die Sitzung zu wenige Handelstage.</translation>
    </message>
    <message>
        <source>There is no losing trade, so the ratio has no value.</source>
        <translation>Es gibt keinen Verlusttrade, daher hat das Verhältnis keinen Wert.</translation>
    </message>
    <message>
        <source>There is no winning trade.</source>
        <translation>Es gibt keinen Gewinntrade.</translation>
    </message>
    <message>
        <source>The results do not vary, so the ratio has no value.</source>
        <translation>Die Ergebnisse schwanken nicht, daher hat das Verhältnis keinen Wert.</translation>
    </message>
    <message>
        <source>Gains were divided by no losses at all: the ratio has no value.</source>
        <translation>Es gibt keinerlei Verluste, durch die sich die Gewinne teilen ließen: Das Verhältnis hat keinen Wert.</translation>
    </message>
    <message>
        <source>There is no losing day, so the ratio has no value.</source>
        <translation>Es gibt keinen Verlusttag, daher hat das Verhältnis keinen Wert.</translation>
    </message>
    <message>
        <source>Equity never fell from its peak, so the ratio has no value.</source>
        <translation>Der Kontowert fiel nie unter sein Hoch, daher hat das Verhältnis keinen Wert.</translation>
    </message>
    <message>
        <source>There are too few observations for this figure.</source>
        <translation>Für diese Kennzahl gibt es zu wenige Beobachtungen.</translation>
    </message>
    <message>
        <source>No equity has been recorded yet.</source>
        <translation>Es wurde noch kein Kontowert aufgezeichnet.</translation>
    </message>
    <message>
        <source>There is not enough data for this figure yet.</source>
        <translation>Für diese Kennzahl gibt es noch nicht genug Daten.</translation>
    </message>
    <message>
        <source>It cannot be known: %1.</source>
        <translation>Sie lässt sich nicht ermitteln: %1.</translation>
    </message>
</context>
<context>
    <name>keel::models::FillModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the venue filled it, exchange time.</source>
        <translation>Wann der Handelsplatz ausgeführt hat, Börsenzeit.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Bought or sold.</source>
        <translation>Gekauft oder verkauft.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Units of this fill.</source>
        <translation>Stück dieser Ausführung.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Price per unit of this fill.</source>
        <translation>Kurs je Stück dieser Ausführung.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Venue and broker fee of this fill.</source>
        <translation>Gebühr von Handelsplatz und Broker für diese Ausführung.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realisiert</translation>
    </message>
    <message>
        <source>Profit of the part it closed, average-cost method, before fees; zero for an opening fill.</source>
        <translation>Gewinn des geschlossenen Teils, Durchschnittsmethode, vor Gebühren; null bei einer eröffnenden Ausführung.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>The order it belongs to.</source>
        <translation>Die Order, zu der sie gehört.</translation>
    </message>
</context>
<context>
    <name>keel::models::IndicatorSeries</name>
    <message>
        <source>upper</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Simple moving average</source>
        <translation>Einfacher gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Exponential moving average</source>
        <translation>Exponentieller gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Bollinger bands</source>
        <translation>Bollinger-Bänder</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Volume-weighted average price of the day</source>
        <translation>Volumengewichteter Durchschnittskurs des Tages</translation>
    </message>
    <message>
        <source>Relative strength index</source>
        <translation>Relative-Stärke-Index</translation>
    </message>
    <message>
        <source>Convergence of two averages (MACD)</source>
        <translation>Konvergenz zweier Durchschnitte (MACD)</translation>
    </message>
    <message>
        <source>Fast bars</source>
        <translation>Schnelle Balken</translation>
    </message>
    <message>
        <source>Slow bars</source>
        <translation>Langsame Balken</translation>
    </message>
    <message>
        <source>Signal bars</source>
        <translation>Signalbalken</translation>
    </message>
</context>
<context>
    <name>keel::models::LimitModel</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Less than 80 % of it is used.</source>
        <translation>Weniger als 80 % davon sind genutzt.</translation>
    </message>
    <message>
        <source>NEAR</source>
        <translation>NAHE</translation>
    </message>
    <message>
        <source>80 % or more of it is used; what goes beyond it is refused.</source>
        <translation>80 % oder mehr davon sind genutzt; was darüber hinausgeht, wird abgewiesen.</translation>
    </message>
    <message>
        <source>BREACHED</source>
        <translation>VERLETZT</translation>
    </message>
    <message>
        <source>The limit is reached: new exposure is refused, exits go on.</source>
        <translation>Das Limit ist erreicht: Neues Engagement wird abgewiesen, Ausstiege laufen weiter.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>What is limited.</source>
        <translation>Was begrenzt wird.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>The symbol, or the whole session.</source>
        <translation>Das Symbol oder die ganze Sitzung.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>How much of it is used now; for a floor, what is left of the value.</source>
        <translation>Wie viel davon jetzt genutzt ist; bei einer Untergrenze, was vom Wert übrig ist.</translation>
    </message>
    <message>
        <source>Limit value</source>
        <translation>Limitwert</translation>
    </message>
    <message>
        <source>The limit; a floor is marked with ≥: the value must not fall below it.</source>
        <translation>Das Limit; eine Untergrenze ist mit ≥ markiert: Der Wert darf nicht darunter fallen.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Spielraum</translation>
    </message>
    <message>
        <source>Limit − used; for a floor, used − limit.</source>
        <translation>Limit − genutzt; bei einer Untergrenze genutzt − Limit.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Used / limit; for a floor, limit / used.</source>
        <translation>Genutzt / Limit; bei einer Untergrenze Limit / genutzt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>OK below 80 %, NEAR from there on, BREACHED beyond the limit.</source>
        <translation>OK unter 80 %, NAHE ab 80 %, VERLETZT jenseits des Limits.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>limit, share used</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>erschöpft</translation>
    </message>
</context>
<context>
    <name>keel::models::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Wall clock of this computer.</source>
        <translation>Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Debug, info, warning or error.</source>
        <translation>Debug, Info, Warnung oder Fehler.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>The part of the program that wrote the line.</source>
        <translation>Der Programmteil, der die Zeile geschrieben hat.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The line.</source>
        <translation>Die Zeile.</translation>
    </message>
</context>
<context>
    <name>keel::models::OrderJourney</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Risk gate</source>
        <translation>Risikoprüfung</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No usable answer came. It may have happened or not; nothing is sent again by itself.</source>
        <translation>Es kam keine brauchbare Antwort. Es kann geschehen sein oder nicht; nichts wird von selbst erneut gesendet.</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>Befehl %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>the venue&apos;s answer was lost; it is being asked</source>
        <translation>die Antwort des Handelsplatzes ging verloren; er wird befragt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the engine has not answered</source>
        <translation>die Engine hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the session ended before its answer</source>
        <translation>die Sitzung endete vor ihrer Antwort</translation>
    </message>
</context>
<context>
    <name>keel::models::OrderModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>The client order id: one for the order&apos;s whole life.</source>
        <translation>Die Ordernummer des Kunden: eine für das ganze Leben der Order.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the order was decided, exchange time.</source>
        <translation>Wann die Order beschlossen wurde, Börsenzeit.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Buy, sell, or sell short.</source>
        <translation>Kauf, Verkauf oder Leerverkauf (Short).</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Units ordered = filled + still open.</source>
        <translation>Bestellte Stück = ausgeführt + noch offen.</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Units filled so far.</source>
        <translation>Bisher ausgeführte Stück.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Where it is in its life; the tooltip says what may still happen.</source>
        <translation>Wo sie in ihrem Ablauf steht; der Tooltip sagt, was noch geschehen kann.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Market, limit, stop, stop limit or trailing stop; the tooltip says how long it stays.</source>
        <translation>Markt, Limit, Stop, Stop-Limit oder Trailing Stop; der Tooltip sagt, wie lange sie gilt.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>The worst price it accepts.</source>
        <translation>Der schlechteste Kurs, den sie akzeptiert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The price that wakes it.</source>
        <translation>Der Kurs, der sie auslöst.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Ø-Kurs</translation>
    </message>
    <message>
        <source>Volume-weighted price of its fills.</source>
        <translation>Volumengewichteter Kurs ihrer Ausführungen.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Venue and broker fees so far.</source>
        <translation>Bisherige Gebühren von Handelsplatz und Broker.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why it was denied, rejected, canceled or expired.</source>
        <translation>Warum sie abgewiesen, abgelehnt oder storniert wurde oder ablief.</translation>
    </message>
    <message>
        <source>decided %1
last change %2</source>
        <translation>beschlossen %1
letzte Änderung %2</translation>
    </message>
</context>
<context>
    <name>keel::models::ParameterModel</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>The name the configuration uses.</source>
        <translation>Der Name, den die Konfiguration verwendet.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What the strategy works with.</source>
        <translation>Womit die Strategie arbeitet.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>What it works with when the configuration says nothing.</source>
        <translation>Womit sie arbeitet, wenn die Konfiguration nichts sagt.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>The smallest and the largest value that are taken.</source>
        <translation>Der kleinste und der größte Wert, die angenommen werden.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it does.</source>
        <translation>Was er bewirkt.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no number.</source>
        <translation>%1: „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number.</source>
        <translation>%1: %2 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1: %2 is outside %3 to %4.</source>
        <translation>%1: %2 liegt außerhalb von %3 bis %4.</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Changed; the default is %1.</source>
        <translation>Geändert; der Standard ist %1.</translation>
    </message>
</context>
<context>
    <name>keel::models::PerformanceModel</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>The name of the figure.</source>
        <translation>Der Name der Kennzahl.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The figure as of now; no data where it cannot be known yet.</source>
        <translation>Die Kennzahl zum jetzigen Stand; „keine Daten“, wo sie noch nicht zu ermitteln ist.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>How it is made; the tool tip shows the inputs used.</source>
        <translation>Wie sie berechnet wird; der Tooltip zeigt die verwendeten Eingaben.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>input, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keel::models::PositionModel</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Units held; below zero is a short position.</source>
        <translation>Gehaltene Stück; unter null eine Short-Position.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Einstand</translation>
    </message>
    <message>
        <source>Average cost per unit = cost of the open quantity / quantity.</source>
        <translation>Durchschnittlicher Einstand je Stück = Einstandswert der offenen Menge / Menge.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>The price used for valuation: the last price seen. Grey when it is too old to act on.</source>
        <translation>Der Bewertungskurs: der zuletzt gesehene Kurs. Grau, wenn er zum Handeln zu alt ist.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Market value = quantity × mark × multiplier, in account currency.</source>
        <translation>Marktwert = Menge × Kurs × Multiplikator, in Kontowährung.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>(mark − average) × quantity × multiplier, before fees; grey within one cent of zero.</source>
        <translation>(Kurs − Einstand) × Menge × Multiplikator, vor Gebühren; grau im Bereich von einem Cent um null.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realisiert</translation>
    </message>
    <message>
        <source>Profit of the closed part, average-cost method, before fees.</source>
        <translation>Gewinn des geschlossenen Teils, Durchschnittsmethode, vor Gebühren.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>|market value| / equity.</source>
        <translation>|Marktwert| / Kontowert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Where the stop-loss rule would close it.</source>
        <translation>Wo die Stop-Loss-Regel sie schließen würde.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where the take-profit rule would close it.</source>
        <translation>Wo die Take-Profit-Regel sie schließen würde.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategy that opened it.</source>
        <translation>Die Strategie, die sie eröffnet hat.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>When it was opened, exchange time.</source>
        <translation>Wann sie eröffnet wurde, Börsenzeit.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>To stop</source>
        <translation>Bis Stop</translation>
    </message>
    <message>
        <source>(mark − stop) / mark; for a short position (stop − mark) / mark.</source>
        <translation>(Kurs − Stop) / Kurs; bei einer Short-Position (Stop − Kurs) / Kurs.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Im Risiko</translation>
    </message>
    <message>
        <source>Lost when it is closed exactly at the stop: (mark − stop) × quantity × multiplier.</source>
        <translation>Verlust, wenn genau am Stop geschlossen wird: (Kurs − Stop) × Menge × Multiplikator.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>Veraltet seit %1</translation>
    </message>
    <message>
        <source>(%1 − %2) × %3 × %4</source>
        <translation>(%1 − %2) × %3 × %4</translation>
    </message>
    <message>
        <source>SAFE, RISK or CRITICAL with the number that decides: the part of the way from average cost to stop that is still open (RISK from 50 % down, CRITICAL from 20 % down), or the share of a limit that is used (RISK from 100 %, CRITICAL from 105 %). A stale price is CRITICAL.</source>
        <translation>SICHER, RISIKO oder KRITISCH mit der Zahl, die entscheidet: der noch offene Teil des Wegs vom Einstand zum Stop (RISIKO ab 50 % abwärts, KRITISCH ab 20 % abwärts) oder der genutzte Anteil eines Limits (RISIKO ab 100 %, KRITISCH ab 105 %). Ein veralteter Kurs ist KRITISCH.</translation>
    </message>
</context>
<context>
    <name>keel::models::PreflightModel</name>
    <message>
        <source>BLOCKS</source>
        <translation>SPERRT</translation>
    </message>
    <message>
        <source>Start is refused because of it.</source>
        <translation>Der Start wird deshalb verweigert.</translation>
    </message>
    <message>
        <source>PARTLY</source>
        <translation>TEILS</translation>
    </message>
    <message>
        <source>It costs points, but a start is possible.</source>
        <translation>Es kostet Punkte, aber ein Start ist möglich.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation>Risikolimits</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What is looked at before a start.</source>
        <translation>Was vor einem Start angesehen wird.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>OK, PARTLY (points are missing) or BLOCKS (a start is refused).</source>
        <translation>OK, TEILS (Punkte fehlen) oder SPERRT (ein Start wird verweigert).</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points reached of those possible; a dash for a condition without points.</source>
        <translation>Erreichte von möglichen Punkten; ein Strich bei einer Bedingung ohne Punkte.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was found, with its numbers.</source>
        <translation>Was gefunden wurde, mit den Zahlen dazu.</translation>
    </message>
    <message>
        <source>NOT CHECKED</source>
        <translation>UNGEPRÜFT</translation>
    </message>
    <message>
        <source>The session has not been looked at yet.</source>
        <translation>Die Sitzung wurde noch nicht angesehen.</translation>
    </message>
    <message>
        <source>READY %1</source>
        <translation>BEREIT %1</translation>
    </message>
    <message>
        <source>80 points or more, and nothing blocks.</source>
        <translation>80 Punkte oder mehr, und nichts sperrt.</translation>
    </message>
    <message>
        <source>ADDRESS ISSUES %1</source>
        <translation>MÄNGEL BEHEBEN %1</translation>
    </message>
    <message>
        <source>60 to 79 points: see what is missing before you start.</source>
        <translation>60 bis 79 Punkte: Sehen Sie vor dem Start nach, was fehlt.</translation>
    </message>
    <message>
        <source>NOT READY %1</source>
        <translation>NICHT BEREIT %1</translation>
    </message>
    <message>
        <source>Fewer than 60 points, or something blocks the start.</source>
        <translation>Weniger als 60 Punkte, oder etwas sperrt den Start.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>points of points</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>Sitzungsstatus</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Marktdaten</translation>
    </message>
    <message>
        <source>Unknown orders</source>
        <translation>Unklare Orders</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
</context>
<context>
    <name>keel::models::Risk</name>
    <message>
        <source>SAFE %1</source>
        <translation>SICHER %1</translation>
    </message>
    <message>
        <source>RISK %1</source>
        <translation>RISIKO %1</translation>
    </message>
    <message>
        <source>CRITICAL %1</source>
        <translation>KRITISCH %1</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The mark has reached the stop.</source>
        <translation>Der Kurs hat den Stop erreicht.</translation>
    </message>
    <message>
        <source>in profit</source>
        <translation>im Gewinn</translation>
    </message>
    <message>
        <source>The stop is on the winning side of the average: closing there loses nothing.</source>
        <translation>Der Stop liegt auf der Gewinnseite des Einstands: Dort zu schließen verliert nichts.</translation>
    </message>
    <message>
        <source>%1 of the way from the average cost to the stop is still open. RISK from 50 % down, CRITICAL from 20 % down.</source>
        <translation>%1 des Wegs vom Einstand zum Stop sind noch offen. RISIKO ab 50 % abwärts, KRITISCH ab 20 % abwärts.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>There is no price to judge it by.</source>
        <translation>Es gibt keinen Kurs, an dem sie zu messen wäre.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>The price is too old to act on: the stop cannot be watched.</source>
        <translation>Der Kurs ist zum Handeln zu alt: Der Stop lässt sich nicht überwachen.</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>kein Stop</translation>
    </message>
    <message>
        <source>No stop-loss and no limit applies to it: nothing says how much may be lost.</source>
        <translation>Weder ein Stop-Loss noch ein Limit gilt für sie: Nichts sagt, wie viel verloren werden darf.</translation>
    </message>
    <message>
        <source>%1 of the limit &quot;%2&quot; is used. RISK from 100 % on, CRITICAL from 105 % on.</source>
        <translation>%1 des Limits „%2“ sind genutzt. RISIKO ab 100 %, KRITISCH ab 105 %.</translation>
    </message>
</context>
<context>
    <name>keel::models::SessionListModel</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>The name of the session.</source>
        <translation>Der Name der Sitzung.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>When it was started, exchange time.</source>
        <translation>Wann sie gestartet wurde, Börsenzeit.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Session time from start to end.</source>
        <translation>Sitzungszeit von Start bis Ende.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>LIVE, PAPER, BACKTEST or REPLAY.</source>
        <translation>LIVE, PAPER, BACKTEST oder REPLAY.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>GENERATED: the market was made by a program, not recorded.</source>
        <translation>GENERIERT: Der Markt wurde von einem Programm erzeugt, nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How it ended.</source>
        <translation>Wie sie endete.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategy that traded.</source>
        <translation>Die Strategie, die gehandelt hat.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Round trips closed in it.</source>
        <translation>In ihr abgeschlossene Trades.</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>What the account held at the begin.</source>
        <translation>Was das Konto zu Beginn enthielt.</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Kontowert</translation>
    </message>
    <message>
        <source>Cash and positions at the end.</source>
        <translation>Barbestand und Positionen am Ende.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Equity / capital − 1.</source>
        <translation>Kontowert / Kapital − 1.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realisiert</translation>
    </message>
    <message>
        <source>Profit of what was closed, average-cost method, before fees.</source>
        <translation>Gewinn aus Geschlossenem, Durchschnittsmethode, vor Gebühren.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Sum of the fees of all fills.</source>
        <translation>Summe der Gebühren aller Ausführungen.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak, as a share of the peak.</source>
        <translation>Größter Rückgang des Kontowerts von seinem Hoch, als Anteil dieses Hochs.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Winning trades / trades.</source>
        <translation>Gewinntrades / Trades.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profitfaktor</translation>
    </message>
    <message>
        <source>Gross profit / gross loss.</source>
        <translation>Bruttogewinn / Bruttoverlust.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Orders made in it.</source>
        <translation>In ihr erteilte Orders.</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Fills of these orders.</source>
        <translation>Ausführungen dieser Orders.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERIERT</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Historisch</translation>
    </message>
</context>
<context>
    <name>keel::models::SignalModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the strategy spoke, exchange time.</source>
        <translation>Wann die Strategie das Signal gab, Börsenzeit.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What the strategy wants to do.</source>
        <translation>Was die Strategie tun will.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How sure the strategy is: weak, moderate, strong, very strong.</source>
        <translation>Wie sicher die Strategie ist: schwach, mittel, stark, sehr stark.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>The price the decision saw.</source>
        <translation>Der Kurs, den die Entscheidung sah.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What became of it: executed, or blocked by a check.</source>
        <translation>Was daraus wurde: umgesetzt oder durch eine Prüfung blockiert.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why it was blocked, with the numbers behind it.</source>
        <translation>Warum es blockiert wurde, mit den Zahlen dahinter.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Which rule spoke, with its numbers.</source>
        <translation>Welche Regel das Signal gab, mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategy that spoke.</source>
        <translation>Die Strategie, die das Signal gab.</translation>
    </message>
</context>
<context>
    <name>keel::models::StrategyModel</name>
    <message>
        <source>ON</source>
        <translation>EIN</translation>
    </message>
    <message>
        <source>Its signals become orders when they pass the checks.</source>
        <translation>Ihre Signale werden zu Orders, wenn sie die Prüfungen bestehen.</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>AUS</translation>
    </message>
    <message>
        <source>It opens nothing; exits of its positions go on.</source>
        <translation>Sie eröffnet nichts; Ausstiege ihrer Positionen laufen weiter.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategy of the session.</source>
        <translation>Die Strategie der Sitzung.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ON: its signals become orders. OFF: it opens nothing, exits go on.</source>
        <translation>EIN: Ihre Signale werden zu Orders. AUS: Sie eröffnet nichts, Ausstiege laufen weiter.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>What it said in this session.</source>
        <translation>Signale, die sie in dieser Sitzung gab.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Umgesetzt</translation>
    </message>
    <message>
        <source>Signals that became orders.</source>
        <translation>Signale, die zu Orders wurden.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Signals a check refused.</source>
        <translation>Signale, die eine Prüfung abgewiesen hat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Positions it holds.</source>
        <translation>Positionen, die sie hält.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realisiert</translation>
    </message>
    <message>
        <source>Profit of what it closed, average-cost method, before fees.</source>
        <translation>Gewinn aus dem, was sie geschlossen hat, Durchschnittsmethode, vor Gebühren.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>Sum of (mark − average) × quantity × multiplier of its positions, before fees.</source>
        <translation>Summe aus (Kurs − Einstand) × Menge × Multiplikator ihrer Positionen, vor Gebühren.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Sum of the fees of its fills.</source>
        <translation>Summe der Gebühren ihrer Ausführungen.</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Realized + unrealized − fees.</source>
        <translation>Realisiert + unrealisiert − Gebühren.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>keel::models::Summary</name>
    <message>
        <source>Equity %1</source>
        <translation>Kontowert %1</translation>
    </message>
    <message>
        <source>Equity = cash + market value of the positions.
cash %1</source>
        <translation>Kontowert = Barbestand + Marktwert der Positionen.
Barbestand %1</translation>
    </message>
    <message>
        <source>Day P&amp;L</source>
        <translation>Tages-G&amp;V</translation>
    </message>
    <message>
        <source>Day P&amp;L = equity now − equity at the day&apos;s begin, after fees.
realized %1, unrealized %2, fees %3</source>
        <translation>Tages-G&amp;V = Kontowert jetzt − Kontowert zu Tagesbeginn, nach Gebühren.
realisiert %1, unrealisiert %2, Gebühren %3</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Eingesetzt</translation>
    </message>
    <message>
        <source>Deployed = sum of |market value| of the positions.
still available %1</source>
        <translation>Eingesetzt = Summe der |Marktwerte| der Positionen.
noch verfügbar %1</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak in this session, as a share of the peak.</source>
        <translation>Größter Rückgang des Kontowerts von seinem Hoch in dieser Sitzung, als Anteil dieses Hochs.</translation>
    </message>
    <message>
        <source>end of data</source>
        <translation>Datenende</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>speed ×%1</source>
        <translation>Tempo ×%1</translation>
    </message>
    <message>
        <source>store</source>
        <translation>DB</translation>
    </message>
    <message>
        <source>◆ failed</source>
        <translation>◆ gestört</translation>
    </message>
    <message>
        <source>▲ behind %1</source>
        <translation>▲ Rückstand %1</translation>
    </message>
    <message>
        <source>Time of the last commit to disk; %1 records wait.</source>
        <translation>Dauer des letzten Commits auf die Platte; %1 Datensätze warten.</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Time since the market last moved, on this computer&apos;s clock.</source>
        <translation>Zeit seit der letzten Marktbewegung, nach der Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>● ended</source>
        <translation>● beendet</translation>
    </message>
    <message>
        <source>The data is played out.</source>
        <translation>Die Daten sind zu Ende abgespielt.</translation>
    </message>
    <message>
        <source>● idle</source>
        <translation>● ruht</translation>
    </message>
    <message>
        <source>The market moves once the session runs.</source>
        <translation>Der Markt bewegt sich, sobald die Sitzung läuft.</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Time of the last turn; worst %1. %2 events handled, %3 quotes conflated.</source>
        <translation>Dauer des letzten Durchlaufs; schlechtester %1. %2 Ereignisse verarbeitet, %3 Quotes zusammengefasst.</translation>
    </message>
    <message>
        <source>inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Inputs that wait for the engine&apos;s next turn.</source>
        <translation>Eingaben, die auf den nächsten Durchlauf der Engine warten.</translation>
    </message>
    <message>
        <source>to write</source>
        <translation>zu schreiben</translation>
    </message>
    <message>
        <source>Records that wait for the store.</source>
        <translation>Datensätze, die auf die Datenbank warten.</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Time of the last frame: taking the answer and painting it.</source>
        <translation>Dauer des letzten Bildes: Antwort übernehmen und zeichnen.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>▲ %1 lost</source>
        <translation>▲ %1 verloren</translation>
    </message>
    <message>
        <source>Lines that found the ring full.</source>
        <translation>Zeilen, die den Ringpuffer voll vorfanden.</translation>
    </message>
    <message>
        <source>Worst turn</source>
        <translation>Max. Durchlauf</translation>
    </message>
    <message>
        <source>The longest turn of the engine in this session.</source>
        <translation>Der längste Durchlauf der Engine in dieser Sitzung.</translation>
    </message>
    <message>
        <source>Events a second</source>
        <translation>Ereignisse/Sekunde</translation>
    </message>
    <message>
        <source>Events the engine handled in the last second; %1 in all.</source>
        <translation>Ereignisse, die die Engine in der letzten Sekunde verarbeitet hat; insgesamt %1.</translation>
    </message>
    <message>
        <source>Quotes conflated</source>
        <translation>Quotes zusammengefasst</translation>
    </message>
    <message>
        <source>Quotes replaced by newer ones of the same instrument before the engine came to them.</source>
        <translation>Quotes, die durch neuere desselben Instruments ersetzt wurden, bevor die Engine sie erreichte.</translation>
    </message>
    <message>
        <source>Median commit</source>
        <translation>Median-Commit</translation>
    </message>
    <message>
        <source>The middle one of the last 1 000 commits to disk.</source>
        <translation>Der Median der letzten 1 000 Commits auf die Platte.</translation>
    </message>
    <message>
        <source>Slowest commit</source>
        <translation>Längster Commit</translation>
    </message>
    <message>
        <source>The slowest of the last 1 000 commits to disk.</source>
        <translation>Der langsamste der letzten 1 000 Commits auf die Platte.</translation>
    </message>
    <message>
        <source>Log lines lost</source>
        <translation>Verlorene Zeilen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Resident memory of this program.</source>
        <translation>Physischer Speicher, den dieses Programm belegt.</translation>
    </message>
    <message>
        <source>Worst frame</source>
        <translation>Langsamstes Bild</translation>
    </message>
    <message>
        <source>The longest of the window&apos;s last %1 frames; the middle one took %2.</source>
        <translation>Das langsamste der letzten %1 Bilder des Fensters; der Median lag bei %2.</translation>
    </message>
    <message>
        <source>Slow frames</source>
        <translation>Langsame Bilder</translation>
    </message>
    <message>
        <source>Of these frames, those above %1 ms; %2 frames in all.</source>
        <translation>Davon die Bilder über %1 ms; insgesamt %2 Bilder.</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>No session, so no venue.</source>
        <translation>Keine Sitzung, also kein Handelsplatz.</translation>
    </message>
    <message>
        <source>Where orders go, and whether new ones may leave.</source>
        <translation>Wohin Orders gehen und ob neue hinausdürfen.</translation>
    </message>
    <message>
        <source>● paper venue</source>
        <translation>● Papierhandel</translation>
    </message>
    <message>
        <source>▲ exits only</source>
        <translation>▲ nur Ausstiege</translation>
    </message>
    <message>
        <source>● closed</source>
        <translation>● geschlossen</translation>
    </message>
    <message>
        <source>◆ closing only</source>
        <translation>◆ nur Schließen</translation>
    </message>
    <message>
        <source>◆ halted</source>
        <translation>◆ angehalten</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>schließt in %1</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>öffnet in %1</translation>
    </message>
    <message>
        <source>◆ no answer for %1</source>
        <translation>◆ keine Antwort seit %1</translation>
    </message>
    <message>
        <source>The store&apos;s thread has work and shows no life; %1 records wait. What they say may not be on disk yet.</source>
        <translation>Der Thread der Datenbank hat Arbeit und gibt kein Lebenszeichen; %1 Datensätze warten. Ihr Inhalt ist womöglich noch nicht auf der Platte.</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Lists, experiments, files and reports wait; trading does not depend on them.</source>
        <translation>Listen, Experimente, Dateien und Berichte warten; der Handel hängt nicht von ihnen ab.</translation>
    </message>
</context>
<context>
    <name>keel::models::ThreadModel</name>
    <message>
        <source>Idle</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>It waits for work.</source>
        <translation>Er wartet auf Arbeit.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>It shows life.</source>
        <translation>Er ist tätig.</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>It has work and showed no life for a second.</source>
        <translation>Er hat Arbeit und gab seit einer Sekunde kein Lebenszeichen.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>It has work and showed no life for five seconds. What it does may not be done.</source>
        <translation>Er hat Arbeit und gab seit fünf Sekunden kein Lebenszeichen. Was er tut, wird womöglich nicht fertig.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Abspieler</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>A part of the engine that works by itself.</source>
        <translation>Ein Teil der Engine, der eigenständig arbeitet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Idle, working, slow (no life for one second) or silent (for five).</source>
        <translation>Ruht, arbeitet, langsam (eine Sekunde kein Lebenszeichen) oder stumm (fünf).</translation>
    </message>
    <message>
        <source>Last sign</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Since it last showed life, on this computer&apos;s clock.</source>
        <translation>Zeit seit dem letzten Lebenszeichen, nach der Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>What waits for it.</source>
        <translation>Was auf ihn wartet.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>How much may wait for it; a dash when there is no bound.</source>
        <translation>Wie viel auf ihn warten darf; ein Strich, wenn es keine Grenze gibt.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketGuards</name>
    <message>
        <source>No market price of %1 is known to compare the order with.</source>
        <translation>Es ist kein Marktkurs von %1 bekannt, mit dem die Order zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Size: the order is worth %1 and the account&apos;s equity is not above zero.</source>
        <translation>Menge: Die Order hat einen Wert von %1, und der Kontowert liegt nicht über null.</translation>
    </message>
    <message>
        <source>Size: the order is worth %1, %2 of the equity (unusual from %3, extreme from %4).</source>
        <translation>Menge: Die Order hat einen Wert von %1, das sind %2 des Kontowerts (ungewöhnlich ab %3, extrem ab %4).</translation>
    </message>
    <message>
        <source>Size: %1 units (unusual from %2, extreme from %3).</source>
        <translation>Menge: %1 Stück (ungewöhnlich ab %2, extrem ab %3).</translation>
    </message>
    <message>
        <source>Symbol: the market price of %1 is %2 old, its limit is %3.</source>
        <translation>Symbol: Der Marktkurs von %1 ist %2 alt, erlaubt sind %3.</translation>
    </message>
    <message>
        <source>%1: %2 is %3 away from the market at %4 (unusual from %5, extreme from %6).</source>
        <translation>%1: %2 liegt %3 vom Markt bei %4 entfernt (ungewöhnlich ab %5, extrem ab %6).</translation>
    </message>
    <message>
        <source>%1: %2 is %3 ticks away from the market at %4 (unusual from %5, extreme from %6).</source>
        <translation>%1: %2 liegt %3 Ticks vom Markt bei %4 entfernt (ungewöhnlich ab %5, extrem ab %6).</translation>
    </message>
    <message>
        <source>Stop price: a buy stop at %1 is not above the market at %2 and acts at once.</source>
        <translation>Stop-Kurs: Ein Kauf-Stop bei %1 liegt nicht über dem Markt bei %2 und greift sofort.</translation>
    </message>
    <message>
        <source>Stop price: a sell stop at %1 is not below the market at %2 and acts at once.</source>
        <translation>Stop-Kurs: Ein Verkauf-Stop bei %1 liegt nicht unter dem Markt bei %2 und greift sofort.</translation>
    </message>
    <message>
        <source>Size: an order with the same symbol, side, size and price was sent %1 ago.</source>
        <translation>Menge: Eine Order mit gleichem Symbol, gleicher Seite, Menge und gleichem Kurs wurde vor %1 gesendet.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketInput</name>
    <message>
        <source>%1: enter a number.</source>
        <translation>%1: Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: “%2” is not above zero.</source>
        <translation>%1: „%2“ liegt nicht über null.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a multiple of the lot %3.</source>
        <translation>%1: „%2“ ist kein Vielfaches der Losgröße %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a multiple of the tick %3.</source>
        <translation>%1: „%2“ ist kein Vielfaches der Tickgröße %3.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Limit price</source>
        <translation>Limit-Kurs</translation>
    </message>
    <message>
        <source>Stop price</source>
        <translation>Stop-Kurs</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>“%1” holds a thousands separator; leave it out.</source>
        <translation>„%1“ enthält ein Tausendertrennzeichen; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” has more than eight decimals.</source>
        <translation>„%1“ hat mehr als acht Nachkommastellen.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>Symbol: choose what to trade.</source>
        <translation>Symbol: Wählen Sie, was gehandelt werden soll.</translation>
    </message>
    <message>
        <source>Symbol: the session does not trade “%1”.</source>
        <translation>Symbol: Die Sitzung handelt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Time in force: a stop has to wait for its price; choose Day or Till canceled.</source>
        <translation>Gültigkeit: Ein Stop muss auf seinen Kurs warten; wählen Sie Tag oder Bis Widerruf.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketModel</name>
    <message>
        <source>There is no position in %1.</source>
        <translation>Es gibt keine Position in %1.</translation>
    </message>
    <message>
        <source>The position in %1 belongs to the strategy %2: an order by hand would open another one beside it. Flatten closes it.</source>
        <translation>Die Position in %1 gehört zur Strategie %2: Eine Order von Hand würde daneben eine weitere eröffnen. „Symbol glattstellen“ schließt sie.</translation>
    </message>
    <message>
        <source>No order in %1 is working that could be canceled.</source>
        <translation>In %1 ist keine Order aktiv, die storniert werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Asked to cancel %n order(s).</source>
        <translation>
            <numerusform>Storno von %n Order angefordert.</numerusform>
            <numerusform>Storno von %n Orders angefordert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all positions in %1 at the market, in %2: %3 units, worth about %4.</source>
        <translation>Alle Positionen in %1 zum Marktpreis schließen, in %2: %3 Stück, Wert etwa %4.</translation>
    </message>
    <message>
        <source>No session is loaded.</source>
        <translation>Es ist keine Sitzung geladen.</translation>
    </message>
    <message>
        <source>In %1 nothing can be ordered by hand.</source>
        <translation>In %1 kann nichts von Hand geordert werden.</translation>
    </message>
    <message>
        <source>No session is active: this one is %1.</source>
        <translation>Es ist keine Sitzung aktiv; Status dieser Sitzung: %1.</translation>
    </message>
    <message>
        <source>Positions and orders are not known yet; nothing was done. Open the ticket and press the key again.</source>
        <translation>Positionen und Orders sind noch nicht bekannt; es wurde nichts getan. Öffnen Sie das Ticket und drücken Sie die Taste erneut.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No market price yet.</source>
        <translation>Noch kein Marktkurs.</translation>
    </message>
    <message>
        <source>bid %1, ask %2, last %3, age %4</source>
        <translation>Geld %1, Brief %2, zuletzt %3, Alter %4</translation>
    </message>
    <message>
        <source>▲ Confirmation of unusual orders is OFF: they are sent at once. Extreme orders and repetitions still ask.</source>
        <translation>▲ Die Rückfrage bei ungewöhnlichen Orders ist AUS: Sie werden sofort gesendet. Bei extremen Orders und Wiederholungen wird weiter gefragt.</translation>
    </message>
    <message>
        <source>Size: %1.</source>
        <translation>Menge: %1.</translation>
    </message>
    <message>
        <source>The engine has not judged this order yet.</source>
        <translation>Die Engine hat diese Order noch nicht beurteilt.</translation>
    </message>
    <message>
        <source>The market price of %1 is %2 old: too old to trade on.</source>
        <translation>Der Marktkurs von %1 ist %2 alt: zu alt, um darauf zu handeln.</translation>
    </message>
    <message>
        <source>The engine does not answer: nothing can be sent until it does.</source>
        <translation>Die Engine antwortet nicht: Bis sie es tut, kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The outcome of the last order is Unknown. It is not sent again: look at the orders, then release Send.</source>
        <translation>Der Ausgang der letzten Order ist Unbekannt. Sie wird nicht erneut gesendet: Sehen Sie die Orders durch und geben Sie dann „Senden“ frei.</translation>
    </message>
    <message>
        <source>Waiting for the answer to the last order.</source>
        <translation>Die Antwort auf die letzte Order steht noch aus.</translation>
    </message>
    <message>
        <source>Send opens in a moment. The target is %1.</source>
        <translation>„Senden“ wird gleich frei. Das Ziel ist %1.</translation>
    </message>
    <message>
        <source>Type the size %1 again.</source>
        <translation>Geben Sie die Menge %1 erneut ein.</translation>
    </message>
    <message>
        <source>Is this meant? Enter on Send sends it, Escape does nothing.</source>
        <translation>Ist das so gewollt? Enter auf „Senden“ sendet, Esc tut nichts.</translation>
    </message>
    <message>
        <source>▲ Unusual. Is this meant? Enter on Send sends it all the same, Escape does nothing.</source>
        <translation>▲ Ungewöhnlich. Ist das so gewollt? Enter auf „Senden“ sendet trotzdem, Esc tut nichts.</translation>
    </message>
    <message>
        <source>◆ Extreme. If this is meant, type the size %1 again and press Send; Escape does nothing.</source>
        <translation>◆ Extrem. Ist das so gewollt, geben Sie die Menge %1 erneut ein und drücken Sie „Senden“; Esc tut nichts.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketSentence</name>
    <message>
        <source>Buy %1 %2 at the market, %3, in %4.</source>
        <translation>Kauf von %1 %2 zum Marktpreis, Gültigkeit %3, in %4.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at the market, %3, in %4.</source>
        <translation>Verkauf von %1 %2 zum Marktpreis, Gültigkeit %3, in %4.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at limit %3, %4, in %5.</source>
        <translation>Kauf von %1 %2 zum Limit %3, Gültigkeit %4, in %5.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at limit %3, %4, in %5.</source>
        <translation>Verkauf von %1 %2 zum Limit %3, Gültigkeit %4, in %5.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at the market once it trades at %3 or above, %4, in %5.</source>
        <translation>Kauf von %1 %2 zum Marktpreis, sobald der Kurs %3 oder höher ist, Gültigkeit %4, in %5.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at the market once it trades at %3 or below, %4, in %5.</source>
        <translation>Verkauf von %1 %2 zum Marktpreis, sobald der Kurs %3 oder niedriger ist, Gültigkeit %4, in %5.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at limit %4 once it trades at %3 or above, %5, in %6.</source>
        <translation>Kauf von %1 %2 zum Limit %4, sobald der Kurs %3 oder höher ist, Gültigkeit %5, in %6.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at limit %4 once it trades at %3 or below, %5, in %6.</source>
        <translation>Verkauf von %1 %2 zum Limit %4, sobald der Kurs %3 oder niedriger ist, Gültigkeit %5, in %6.</translation>
    </message>
    <message>
        <source>What it costs cannot be told: there is no price.</source>
        <translation>Die Kosten lassen sich nicht angeben: Es gibt keinen Kurs.</translation>
    </message>
    <message>
        <source>About %1; what is left cannot be told: no exchange rate is known.</source>
        <translation>Etwa %1; was übrig bleibt, lässt sich nicht angeben: Es ist kein Wechselkurs bekannt.</translation>
    </message>
    <message>
        <source>Costs about %1, the fee is not known; cash after %2, available after %3.</source>
        <translation>Kostet etwa %1, Gebühr nicht bekannt; Barbestand danach %2, verfügbar danach %3.</translation>
    </message>
    <message>
        <source>Brings about %1, the fee is not known; cash after %2, available after %3.</source>
        <translation>Bringt etwa %1, Gebühr nicht bekannt; Barbestand danach %2, verfügbar danach %3.</translation>
    </message>
    <message>
        <source>Costs about %1 + %2 fee; cash after %3, available after %4.</source>
        <translation>Kostet etwa %1 + %2 Gebühr; Barbestand danach %3, verfügbar danach %4.</translation>
    </message>
    <message>
        <source>Brings about %1 − %2 fee; cash after %3, available after %4.</source>
        <translation>Bringt etwa %1 − %2 Gebühr; Barbestand danach %3, verfügbar danach %4.</translation>
    </message>
    <message>
        <source>It only closes: nothing new is at risk.</source>
        <translation>Sie schließt nur: Es entsteht kein neues Risiko.</translation>
    </message>
    <message>
        <source>At the stop it loses %1.</source>
        <translation>Am Stop verliert sie %1.</translation>
    </message>
    <message>
        <source>No stop rule is set: it can lose all of %1.</source>
        <translation>Keine Stop-Regel ist gesetzt: Sie kann die vollen %1 verlieren.</translation>
    </message>
    <message>
        <source>No stop rule is set: the loss of a short is not limited.</source>
        <translation>Keine Stop-Regel ist gesetzt: Der Verlust einer Short-Position ist nicht begrenzt.</translation>
    </message>
    <message>
        <source>◆ The risk gate would deny it: %1 (%2).</source>
        <translation>◆ Die Risikoprüfung würde sie abweisen: %1 (%2).</translation>
    </message>
    <message>
        <source>▲ The risk gate would make it smaller: %1.</source>
        <translation>▲ Die Risikoprüfung würde sie verkleinern: %1.</translation>
    </message>
    <message>
        <source>● Nothing limits an order in %1.</source>
        <translation>● Nichts begrenzt eine Order in %1.</translation>
    </message>
    <message numerus="yes">
        <source>● Passes %n check(s) of the risk gate.</source>
        <translation>
            <numerusform>● Besteht %n Punkt der Risikoprüfung.</numerusform>
            <numerusform>● Besteht %n Punkte der Risikoprüfung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::models::TradeModel</name>
    <message>
        <source>Closed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>When it was closed, exchange time.</source>
        <translation>Wann er geschlossen wurde, Börsenzeit.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Long: bought first. Short: sold first.</source>
        <translation>Long: zuerst gekauft. Short: zuerst verkauft.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Units that were closed.</source>
        <translation>Geschlossene Stück.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Average price of the entry.</source>
        <translation>Durchschnittskurs des Einstiegs.</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausstieg</translation>
    </message>
    <message>
        <source>Average price of what closed it.</source>
        <translation>Durchschnittskurs dessen, was ihn schloss.</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>G&amp;V</translation>
    </message>
    <message>
        <source>(exit − entry) × quantity × multiplier − fees; for a short trade with the opposite sign before fees.</source>
        <translation>(Ausstieg − Einstieg) × Menge × Multiplikator − Gebühren; bei einem Short-Trade mit umgekehrtem Vorzeichen vor Gebühren.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Kurs %</translation>
    </message>
    <message>
        <source>Exit / entry − 1, in the trade&apos;s direction, before fees.</source>
        <translation>Ausstieg / Einstieg − 1, in Richtung des Trades, vor Gebühren.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Fees of both sides.</source>
        <translation>Gebühren beider Seiten.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Session time from entry to exit.</source>
        <translation>Sitzungszeit vom Einstieg bis zum Ausstieg.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>When it was opened, exchange time.</source>
        <translation>Wann er eröffnet wurde, Börsenzeit.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The strategy that made it.</source>
        <translation>Die Strategie, die ihn gehandelt hat.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n Trade</numerusform>
            <numerusform>%n Trades</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Long</source>
        <translation>▲ Long</translation>
    </message>
    <message>
        <source>▼ Short</source>
        <translation>▼ Short</translation>
    </message>
</context>
<context>
    <name>keel::models::WatchlistModel</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Das Instrument, wie seine Börse es schreibt.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Close of the newest bar, else the middle of the quote. Grey from its age limit on, struck through from twice of it on: it must not be acted on then.</source>
        <translation>Schluss des neuesten Balkens, sonst die Mitte des Quotes. Grau ab seiner Altersgrenze, durchgestrichen ab dem Doppelten davon: Dann darf nicht mehr darauf gehandelt werden.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Last − last price of the trade date before.</source>
        <translation>Kurs − letzter Kurs des vorherigen Handelstags.</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>Änd. %</translation>
    </message>
    <message>
        <source>Change / the price it is measured from.</source>
        <translation>Änderung / Kurs, von dem aus gemessen wird.</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Best price somebody buys at; none when the data carries no quotes.</source>
        <translation>Bester Kurs, zu dem jemand kauft; keiner, wenn die Daten keine Quotes enthalten.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Best price somebody sells at; none when the data carries no quotes.</source>
        <translation>Bester Kurs, zu dem jemand verkauft; keiner, wenn die Daten keine Quotes enthalten.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Ask − bid.</source>
        <translation>Brief − Geld.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Units traded on this trade date.</source>
        <translation>An diesem Handelstag gehandelte Stück.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Highest price of this trade date.</source>
        <translation>Höchster Kurs dieses Handelstags.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Lowest price of this trade date.</source>
        <translation>Tiefster Kurs dieses Handelstags.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Session time since the newest price.</source>
        <translation>Sitzungszeit seit dem neuesten Kurs.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>The last closes, oldest first, at most sixty; scaled to their own range.</source>
        <translation>Die letzten Schlusskurse, ältester zuerst, höchstens sechzig; auf ihre eigene Spanne skaliert.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Whether the exchange&apos;s session is open at the session&apos;s time.</source>
        <translation>Ob die Börse zum Zeitpunkt der Sitzung geöffnet ist.</translation>
    </message>
    <message>
        <source>Since open</source>
        <translation>Ab Eröffnung</translation>
    </message>
    <message>
        <source>Last − open of the trade date: the data holds no date before this one.</source>
        <translation>Kurs − Eröffnung des Handelstags: Die Daten enthalten keinen Tag davor.</translation>
    </message>
    <message>
        <source>Last − last price of the trade date before; for instruments without one, since the open of the date.</source>
        <translation>Kurs − letzter Kurs des vorherigen Handelstags; bei Instrumenten ohne einen solchen seit der Eröffnung des Tages.</translation>
    </message>
    <message>
        <source>● Open</source>
        <translation>● Offen</translation>
    </message>
    <message>
        <source>○ Closed</source>
        <translation>○ Zu</translation>
    </message>
    <message>
        <source>Measured from the last price of the trade date before, %1.</source>
        <translation>Gemessen ab dem letzten Kurs des vorherigen Handelstags, %1.</translation>
    </message>
    <message>
        <source>Measured from the open of the trade date, %1; no date before it is known.</source>
        <translation>Gemessen ab der Eröffnung des Handelstags, %1; ein Tag davor ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The exchange&apos;s session is open.</source>
        <translation>Die Börse ist geöffnet.</translation>
    </message>
    <message>
        <source>The exchange&apos;s session is closed.</source>
        <translation>Die Börse ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>keel::models::Words</name>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>PAPER</source>
        <translation>PAPER</translation>
    </message>
    <message>
        <source>BACKTEST</source>
        <translation>BACKTEST</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>REPLAY</translation>
    </message>
    <message>
        <source>LIVE: orders go to a broker and move real money.</source>
        <translation>LIVE: Orders gehen an einen Broker und bewegen echtes Geld.</translation>
    </message>
    <message>
        <source>PAPER: orders are filled by the simulated exchange; no real money moves.</source>
        <translation>PAPER: Orders werden von der simulierten Börse ausgeführt; es fließt kein echtes Geld.</translation>
    </message>
    <message>
        <source>BACKTEST: a strategy runs over recorded data as fast as it can.</source>
        <translation>BACKTEST: Eine Strategie läuft so schnell wie möglich über aufgezeichnete Daten.</translation>
    </message>
    <message>
        <source>REPLAY: an earlier session is played again from its journal; nothing is sent.</source>
        <translation>REPLAY: Eine frühere Sitzung wird aus ihrem Journal erneut abgespielt; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>GESTOPPT</translation>
    </message>
    <message>
        <source>No orders are made.</source>
        <translation>Es entstehen keine Orders.</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>STARTET</translation>
    </message>
    <message>
        <source>Loading and comparing with the venue; not armed yet.</source>
        <translation>Lädt und gleicht mit dem Handelsplatz ab; noch nicht scharf geschaltet.</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>AKTIV</translation>
    </message>
    <message>
        <source>Signals become orders.</source>
        <translation>Signale werden zu Orders.</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>PAUSIERT</translation>
    </message>
    <message>
        <source>New signals are blocked; stops and exits of open positions still work.</source>
        <translation>Neue Signale werden blockiert; Stops und Ausstiege offener Positionen wirken weiter.</translation>
    </message>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>NOT-STOPP</translation>
    </message>
    <message>
        <source>Working orders are canceled, positions closed at market; nothing new is opened. Load a session to go on.</source>
        <translation>Aktive Orders werden storniert, Positionen zum Marktpreis geschlossen; nichts Neues wird eröffnet. Laden Sie eine Sitzung, um weiterzumachen.</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>The engine stopped trading by itself; the reason stands in the bar.</source>
        <translation>Die Engine hat den Handel von sich aus angehalten; der Grund steht in der Leiste.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Made, not yet checked or sent.</source>
        <translation>Noch nicht geprüft oder gesendet.</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Refused by our own limits; it never left.</source>
        <translation>Von unseren eigenen Limits abgewiesen; sie ging nie hinaus.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>On its way to the venue; not confirmed, it may still fill.</source>
        <translation>Unterwegs zum Handelsplatz; nicht bestätigt, kann noch ausgeführt werden.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Accepted by the venue; it may fill any time.</source>
        <translation>Vom Handelsplatz angenommen; kann jederzeit ausgeführt werden.</translation>
    </message>
    <message>
        <source>Part filled</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Some of it filled; the rest is still working.</source>
        <translation>Teilweise ausgeführt; der Rest ist noch aktiv.</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Done; nothing more is expected.</source>
        <translation>Erledigt; es wird nichts mehr erwartet.</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>In Änderung</translation>
    </message>
    <message>
        <source>A change was asked for; the old terms may still fill.</source>
        <translation>Eine Änderung wurde angefordert; zu den alten Bedingungen kann noch ausgeführt werden.</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>In Storno</translation>
    </message>
    <message>
        <source>A cancel was asked for; it may still fill until confirmed.</source>
        <translation>Ein Storno wurde angefordert; bis zur Bestätigung kann noch ausgeführt werden.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>The venue confirmed the cancel; a late fill is still booked.</source>
        <translation>Der Handelsplatz hat das Storno bestätigt; eine späte Ausführung wird noch gebucht.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The venue refused it.</source>
        <translation>Der Handelsplatz hat sie abgelehnt.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Its time in force ended.</source>
        <translation>Ihre Gültigkeit ist abgelaufen.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No usable answer came. It may be working or filled; the venue is being asked.</source>
        <translation>Es kam keine brauchbare Antwort. Sie kann aktiv oder ausgeführt sein; der Handelsplatz wird befragt.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Accepted by the venue; it sleeps until its stop price is touched.</source>
        <translation>Vom Handelsplatz angenommen; sie ruht, bis ihr Stop-Kurs berührt wird.</translation>
    </message>
    <message>
        <source>Cancel refused</source>
        <translation>Kein Storno</translation>
    </message>
    <message>
        <source>The venue did not recognise the cancel; the order is still working and may fill.</source>
        <translation>Der Handelsplatz hat das Storno nicht anerkannt; die Order ist weiter aktiv und kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Not yet checked.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Being checked.</source>
        <translation>Wird gerade geprüft.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Umgesetzt</translation>
    </message>
    <message>
        <source>It passed every check and became an order.</source>
        <translation>Es hat jede Prüfung bestanden und wurde zur Order.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>A check refused it; the reason stands beside it.</source>
        <translation>Eine Prüfung hat es abgewiesen; der Grund steht daneben.</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>▲ Buy</source>
        <translation>▲ Kauf</translation>
    </message>
    <message>
        <source>▼ Sell</source>
        <translation>▼ Verkauf</translation>
    </message>
    <message>
        <source>▼ Sell short</source>
        <translation>▼ Short</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop limit</source>
        <translation>Stop-Limit</translation>
    </message>
    <message>
        <source>Trailing stop</source>
        <translation>Trailing Stop</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Till canceled</source>
        <translation>Bis Widerruf</translation>
    </message>
    <message>
        <source>At the open</source>
        <translation>Zur Eröffnung</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Alles/nichts</translation>
    </message>
    <message>
        <source>Till date</source>
        <translation>Bis Datum</translation>
    </message>
    <message>
        <source>At the close</source>
        <translation>Zum Schluss</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CandleChart</name>
    <message>
        <source>Candle chart</source>
        <translation>Kerzenchart</translation>
    </message>
    <message>
        <source>There are no bars yet.</source>
        <translation>Es gibt noch keine Balken.</translation>
    </message>
    <message>
        <source>%1, bars of %2. %3</source>
        <translation>%1, Balken zu %2. %3</translation>
    </message>
    <message>
        <source>No bars yet.
Open market content with Ctrl+O, then start the session with F5.</source>
        <translation>Noch keine Balken.
Öffnen Sie Marktdaten mit Strg+O und starten Sie dann die Sitzung mit F5.</translation>
    </message>
    <message>
        <source>No bars of %1 yet.
Start the session with F5, or open market content with Ctrl+O.</source>
        <translation>Noch keine Balken für %1.
Starten Sie die Sitzung mit F5 oder öffnen Sie Marktdaten mit Strg+O.</translation>
    </message>
    <message>
        <source>%1, result %2</source>
        <translation>%1, Ergebnis %2</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Follow the newest bar</source>
        <translation>Neuestem Balken folgen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show all bars</source>
        <translation>Alle Balken zeigen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>First bar</source>
        <translation>Erster Balken</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Newest bar</source>
        <translation>Neuester Balken</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Hide the crosshair</source>
        <translation>Fadenkreuz ausblenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Length of a bar</source>
        <translation>Balkenlänge</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Rising bars hollow</source>
        <translation>Steigende Balken hohl</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Save picture of the chart</source>
        <translation>Bild des Charts speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose a folder you may write to.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 %2  O %3  H %4  L %5  C %6 %7  V %8</source>
        <translation>%1 %2  E %3  H %4  T %5  S %6 %7  V %8</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5 %6  V %7</source>
        <translation>%1  E %2  H %3  T %4  S %5 %6  V %7</translation>
    </message>
    <message>
        <source>%1 O %2 H %3 L %4 C %5 %6</source>
        <translation>%1 E %2 H %3 T %4 S %5 %6</translation>
    </message>
    <message>
        <source>%1 C %2 %3</source>
        <translation>%1 S %2 %3</translation>
    </message>
    <message>
        <source>Not following the newest bar. End or Enter goes back to it.</source>
        <translation>Folgt dem neuesten Balken nicht. Ende oder Enter führt zu ihm zurück.</translation>
    </message>
    <message>
        <source>Not following (End)</source>
        <translation>Folgt nicht (Ende)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ChartPane</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Instrument of the chart</source>
        <translation>Instrument des Charts</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Length of a bar</source>
        <translation>Balkenlänge</translation>
    </message>
    <message>
        <source>Length of a bar; keys 1 to 5 on the chart choose it</source>
        <translation>Balkenlänge; die Tasten 1 bis 5 wählen sie im Chart</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Indicators of the chart</source>
        <translation>Indikatoren des Charts</translation>
    </message>
    <message>
        <source>Add or remove an indicator</source>
        <translation>Indikator hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Follow the newest bar</source>
        <translation>Neuestem Balken folgen</translation>
    </message>
    <message>
        <source>Go to the newest bar and follow it (End)</source>
        <translation>Zum neuesten Balken gehen und ihm folgen (Ende)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CommandLine</name>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Command, symbol, help</source>
        <translation>Befehl, Symbol, Hilfe</translation>
    </message>
    <message>
        <source>Command, symbol, help: %1</source>
        <translation>Befehl, Symbol, Hilfe: %1</translation>
    </message>
    <message>
        <source>Finds commands, panes, symbols, orders, settings and help.</source>
        <translation>Findet Befehle, Bereiche, Symbole, Orders, Einstellungen und Hilfe.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Command, pane, symbol, order, setting or help</source>
        <translation>Befehl, Bereich, Symbol, Order, Einstellung oder Hilfe</translation>
    </message>
    <message>
        <source>Type a few letters; Enter goes, Esc closes.</source>
        <translation>Tippen Sie ein paar Buchstaben; Enter springt hin, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>It is not available at the moment.</source>
        <translation>Das ist im Moment nicht verfügbar.</translation>
    </message>
    <message>
        <source>%1 moves about or answers questions in every window, so no command can have it.</source>
        <translation>%1 bewegt oder beantwortet Fragen in jedem Fenster, daher kann kein Befehl diese Taste haben.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>%1 and %2 of “%3” begin alike: the longer one could never be reached.</source>
        <translation>%1 und %2 von „%3“ beginnen gleich: Die längere Folge wäre nie erreichbar.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>“%1” must always have a key.</source>
        <translation>„%1“ muss immer eine Taste haben.</translation>
    </message>
    <message>
        <source>“%1” keeps its default key: %2</source>
        <translation>„%1“ behält die Standardtaste: %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Keel: keys</source>
        <translation>Keel: Tasten</translation>
    </message>
    <message>
        <source>The sheet could not be written to %1: %2.</source>
        <translation>Das Blatt konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::DailyPnlChart</name>
    <message>
        <source>Result of each day</source>
        <translation>Tagesergebnisse</translation>
    </message>
    <message>
        <source>No day yet.
Start the session with F5; each day of the market becomes a bar.</source>
        <translation>Noch kein Tag.
Starten Sie die Sitzung mit F5; jeder Markttag wird zu einem Balken.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Newest day %1 %2. Of %3 days shown %4 gained (solid) and %5 lost (hatched).</source>
        <translation>Neuester Tag %1 %2. Von %3 gezeigten Tagen brachten %4 Gewinn (gefüllt) und %5 Verlust (schraffiert).</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EmergencyButton</name>
    <message>
        <source>Emergency stop</source>
        <translation>Not-Stopp</translation>
    </message>
    <message>
        <source>Hold for 0.6 s: cancels every working order and closes every position at market.
Ctrl+Shift+E asks first.</source>
        <translation>0,6 s halten: storniert jede aktive Order und schließt jede Position zum Marktpreis.
Strg+Umschalt+E fragt zuerst nach.</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Weiter halten</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EmergencyDialog</name>
    <message>
        <source>Emergency stop – %1</source>
        <translation>Not-Stopp – %1</translation>
    </message>
    <message>
        <source>Stop everything now</source>
        <translation>Alles sofort stoppen</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n working order(s)</source>
        <translation>
            <numerusform>%n aktive Order stornieren</numerusform>
            <numerusform>%n aktive Orders stornieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and close %n open position(s) at market?</source>
        <translation>
            <numerusform>und %n offene Position zum Marktpreis schließen?</numerusform>
            <numerusform>und %n offene Positionen zum Marktpreis schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: %1. Afterwards nothing new is opened until another session is loaded.</source>
        <translation>Modus: %1. Danach wird nichts Neues eröffnet, bis eine andere Sitzung geladen ist.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EquityChart</name>
    <message>
        <source>Equity and drawdown</source>
        <translation>Kontowert und Drawdown</translation>
    </message>
    <message>
        <source>No equity yet.
Start the session with F5; the first point comes with its first bar.</source>
        <translation>Noch kein Kontowert.
Starten Sie die Sitzung mit F5; der erste Punkt kommt mit ihrem ersten Balken.</translation>
    </message>
    <message>
        <source>Equity %1 %2, began with %3 (dashed). Drawdown %4, deepest %5. Times in %6.</source>
        <translation>Kontowert %1 %2, Beginn mit %3 (gestrichelt). Drawdown %4, tiefster %5. Zeiten in %6.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EquityPane</name>
    <message>
        <source>Equity</source>
        <translation>Kontowert</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Kontowert und Drawdown</translation>
    </message>
    <message>
        <source>Result of each day</source>
        <translation>Tagesergebnisse</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ExperimentsPane</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>No experiments yet.</source>
        <translation>Noch keine Experimente.</translation>
    </message>
    <message>
        <source>An experiment is a named set of settings. Save the settings of the loaded session here.</source>
        <translation>Ein Experiment ist ein benannter Satz von Vorgaben. Speichern Sie hier die Vorgaben der geladenen Sitzung.</translation>
    </message>
    <message>
        <source>Comparison of the selected experiments</source>
        <translation>Vergleich der ausgewählten Experimente</translation>
    </message>
    <message>
        <source>Nothing to compare.</source>
        <translation>Nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Select two or more experiments, with Ctrl or Shift.</source>
        <translation>Wählen Sie zwei oder mehr Experimente aus, mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>gespeichert: %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the settings of the loaded session under a name</source>
        <translation>Vorgaben der geladenen Sitzung unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load a session with these settings</source>
        <translation>Eine Sitzung mit diesen Vorgaben laden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the selected experiments</source>
        <translation>Die ausgewählten Experimente entfernen</translation>
    </message>
    <message>
        <source>Load a session first.</source>
        <translation>Laden Sie zuerst eine Sitzung.</translation>
    </message>
    <message>
        <source>Save as an experiment</source>
        <translation>Als Experiment speichern</translation>
    </message>
    <message>
        <source>Name, 1 to 50 characters; an existing one is replaced</source>
        <translation>Name, 1 bis 50 Zeichen; ein vorhandenes wird ersetzt</translation>
    </message>
    <message>
        <source>Remove experiments</source>
        <translation>Experimente entfernen</translation>
    </message>
    <message>
        <source>%1 will be removed. Sessions that ran with them stay.</source>
        <translation>%1 wird entfernt. Sitzungen, die damit liefen, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>Not done: %1 (%2)</source>
        <translation>Nicht erfolgt: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::FileControl</name>
    <message>
        <source>Import market data…</source>
        <translation>Marktdaten importieren…</translation>
    </message>
    <message>
        <source>Looks into files of bars and quotes and plays them as a paper session.</source>
        <translation>Liest Dateien mit Balken und Quotes und spielt sie als Paper-Sitzung ab.</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then import other data.</source>
        <translation>Stoppen Sie zuerst die laufende Sitzung (F7) und importieren Sie dann andere Daten.</translation>
    </message>
    <message>
        <source>Load the sample market</source>
        <translation>Beispielmarkt laden</translation>
    </message>
    <message>
        <source>Five generated symbols; they never happened.</source>
        <translation>Fünf generierte Symbole; es hat sie nie gegeben.</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then load the sample.</source>
        <translation>Stoppen Sie zuerst die laufende Sitzung (F7) und laden Sie dann das Beispiel.</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Tabelle als CSV exportieren…</translation>
    </message>
    <message>
        <source>Writes the table that has the keys, as it is shown.</source>
        <translation>Schreibt die Tabelle, die den Fokus hat, so wie sie gezeigt wird.</translation>
    </message>
    <message>
        <source>No table has the keys: go to one first (Ctrl+2 is positions).</source>
        <translation>Keine Tabelle hat den Fokus: Wechseln Sie zuerst zu einer (Strg+2 sind die Positionen).</translation>
    </message>
    <message>
        <source>The store holds no session yet.</source>
        <translation>Die Datenbank enthält noch keine Sitzung.</translation>
    </message>
    <message>
        <source>Session report as PDF…</source>
        <translation>Sitzungsbericht als PDF…</translation>
    </message>
    <message>
        <source>Charts, tables and totals of a session on paper.</source>
        <translation>Charts, Tabellen und Summen einer Sitzung auf Papier.</translation>
    </message>
    <message>
        <source>Session report as Excel workbook…</source>
        <translation>Sitzungsbericht als Excel-Arbeitsmappe…</translation>
    </message>
    <message>
        <source>Numbers, formulas and charts of a session.</source>
        <translation>Zahlen, Formeln und Charts einer Sitzung.</translation>
    </message>
    <message>
        <source>A report is being made: wait for it or cancel it.</source>
        <translation>Ein Bericht wird gerade erstellt: Warten Sie ab oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Making the report %1.</source>
        <translation>Bericht %1 wird erstellt.</translation>
    </message>
    <message>
        <source>No report was made: the engine is not running.</source>
        <translation>Es wurde kein Bericht erstellt: Die Engine läuft nicht.</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The report was canceled; no file was changed.</source>
        <translation>Der Bericht wurde abgebrochen; keine Datei wurde verändert.</translation>
    </message>
    <message>
        <source>No report was made: %1 (%2). An older file is as it was.</source>
        <translation>Es wurde kein Bericht erstellt: %1 (%2). Eine ältere Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>%1, report as PDF</source>
        <translation>%1, Bericht als PDF</translation>
    </message>
</context>
<context>
    <name>keel::widgets::FrozenColumn</name>
    <message>
        <source>First column, kept in view</source>
        <translation>Erste Spalte, bleibt sichtbar</translation>
    </message>
</context>
<context>
    <name>keel::widgets::HealthPane</name>
    <message>
        <source>Health</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Threads of the engine</source>
        <translation>Threads der Engine</translation>
    </message>
    <message>
        <source>No threads run.</source>
        <translation>Keine Threads aktiv.</translation>
    </message>
    <message>
        <source>They start with a session: load one with Ctrl+M or Ctrl+O.</source>
        <translation>Sie starten mit einer Sitzung: Laden Sie eine mit Strg+M oder Strg+O.</translation>
    </message>
    <message>
        <source>Figures of the engine</source>
        <translation>Kennzahlen der Engine</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ImportDialog</name>
    <message>
        <source>Import market data</source>
        <translation>Marktdaten importieren</translation>
    </message>
    <message>
        <source>Load as a session</source>
        <translation>Als Sitzung laden</translation>
    </message>
    <message>
        <source>Bars or quotes as CSV, plain or zipped, one or more files for each symbol. Each file is read to its end first; then all are played as a paper session.</source>
        <translation>Balken oder Quotes als CSV, auch gezippt, eine oder mehrere Dateien je Symbol. Zuerst wird jede Datei ganz gelesen; dann werden alle als Paper-Sitzung abgespielt.</translation>
    </message>
    <message>
        <source>reading, %1</source>
        <translation>wird gelesen, %1</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Remarks on the selected file</source>
        <translation>Anmerkungen zur ausgewählten Datei</translation>
    </message>
    <message>
        <source>Refused rows with their line and the reason, gaps and doubles of the selected file.</source>
        <translation>Abgelehnte Zeilen mit Zeilennummer und Grund, Lücken und Dubletten der ausgewählten Datei.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source> × real time</source>
        <translation> × Echtzeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Capital (USD)</source>
        <translation>Kapital (USD)</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Marktdaten</translation>
    </message>
    <message>
        <source>Market data (*.csv *.csv.gz *.gz *.zip);;All files (*)</source>
        <translation>Marktdaten (*.csv *.csv.gz *.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the engine is not running</source>
        <translation>die Engine läuft nicht</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 Balken</translation>
    </message>
    <message>
        <source>%1 quotes</source>
        <translation>%1 Quotes</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERIERT</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>◆ nothing usable</source>
        <translation>◆ nichts Brauchbares</translation>
    </message>
    <message>
        <source>▲ %1 rows refused</source>
        <translation>▲ %1 Zeilen abgelehnt</translation>
    </message>
    <message>
        <source>● good</source>
        <translation>● gut</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n remark(s)</source>
        <translation>
            <numerusform>▲ %n Anmerkung</numerusform>
            <numerusform>▲ %n Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>◆ cannot be used</source>
        <translation>◆ unbrauchbar</translation>
    </message>
    <message>
        <source>Add at least one file.</source>
        <translation>Fügen Sie mindestens eine Datei hinzu.</translation>
    </message>
    <message>
        <source>Name the symbol of row %1.</source>
        <translation>Nennen Sie das Symbol der Zeile %1.</translation>
    </message>
    <message>
        <source>Row %1 is still being read.</source>
        <translation>Zeile %1 wird noch gelesen.</translation>
    </message>
    <message>
        <source>Row %1 cannot be used: remove it.</source>
        <translation>Zeile %1 ist unbrauchbar: Entfernen Sie sie.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::IndicatorDialog</name>
    <message>
        <source>Add an indicator</source>
        <translation>Indikator hinzufügen</translation>
    </message>
</context>
<context>
    <name>keel::widgets::JobBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1 About %2 left.</source>
        <translation>%1 Noch etwa %2.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyCapture</name>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Drücken Sie die neue Taste für „%1“. Esc lässt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyMapDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>Befehle und Tasten filtern</translation>
    </message>
    <message>
        <source>Filter by command, category or key</source>
        <translation>Nach Befehl, Kategorie oder Taste filtern</translation>
    </message>
    <message>
        <source>Letters of a command, a category or a key. Down goes to the table.</source>
        <translation>Buchstaben eines Befehls, einer Kategorie oder einer Taste. Pfeil nach unten führt zur Tabelle.</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>&amp;Change key…</source>
        <translation>Taste ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Then press the new key (Enter or F2 in the table)</source>
        <translation>Danach die neue Taste drücken (Enter oder F2 in der Tabelle)</translation>
    </message>
    <message>
        <source>Remo&amp;ve key</source>
        <translation>Taste ent&amp;fernen</translation>
    </message>
    <message>
        <source>The command keeps its place in menu and command line (Delete)</source>
        <translation>Der Befehl behält seinen Platz in Menü und Befehlszeile (Entf)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>The selected command gets its default key back</source>
        <translation>Der ausgewählte Befehl erhält seine Standardtaste zurück</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Every command gets its default key back</source>
        <translation>Jeder Befehl erhält seine Standardtaste zurück</translation>
    </message>
    <message>
        <source>&amp;Print sheet…</source>
        <translation>&amp;Blatt drucken…</translation>
    </message>
    <message>
        <source>Writes all keys to a PDF file for printing</source>
        <translation>Schreibt alle Tasten in eine PDF-Datei zum Drucken</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Schließt dieses Fenster (Esc)</translation>
    </message>
    <message>
        <source>This key is fixed and cannot be changed.</source>
        <translation>Diese Taste ist fest und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>▲ Not changed. %1</source>
        <translation>▲ Nicht geändert. %1</translation>
    </message>
    <message>
        <source>“%1” now has the key %2.</source>
        <translation>„%1“ hat jetzt die Taste %2.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“%1” has its default key again.</source>
        <translation>„%1“ hat wieder die Standardtaste.</translation>
    </message>
    <message>
        <source>The keys are as they were before the reset.</source>
        <translation>Die Tasten sind wie vor dem Zurücksetzen.</translation>
    </message>
    <message>
        <source>Every command has its default key.</source>
        <translation>Jeder Befehl hat seine Standardtaste.</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>keel-keys.pdf</source>
        <translation>keel-tasten.pdf</translation>
    </message>
    <message>
        <source>The sheet is written to %1.</source>
        <translation>Das Blatt wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>Undo reset of &amp;all</source>
        <translation>&amp;Alle wiederherstellen</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyMapModel</name>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>This key is fixed: it moves about in the chart or in tables.</source>
        <translation>Diese Taste ist fest: Sie bewegt im Chart oder in Tabellen.</translation>
    </message>
    <message>
        <source>%1 Changed from its default.</source>
        <translation>%1 Vom Standard abweichend.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>keel::widgets::LayoutControl</name>
    <message>
        <source>Layout: %1</source>
        <translation>Layout: %1</translation>
    </message>
    <message>
        <source>Save the layout as…</source>
        <translation>Layout speichern als…</translation>
    </message>
    <message>
        <source>Keeps the panes and columns as they are now.</source>
        <translation>Behält Bereiche und Spalten so, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>Export layouts…</source>
        <translation>Layouts exportieren…</translation>
    </message>
    <message>
        <source>Writes the saved layouts to a file.</source>
        <translation>Schreibt die gespeicherten Layouts in eine Datei.</translation>
    </message>
    <message>
        <source>Import layouts…</source>
        <translation>Layouts importieren…</translation>
    </message>
    <message>
        <source>Takes saved layouts from a file.</source>
        <translation>Übernimmt gespeicherte Layouts aus einer Datei.</translation>
    </message>
    <message>
        <source>Lock the panes</source>
        <translation>Bereiche sperren</translation>
    </message>
    <message>
        <source>Panes cannot be dragged, detached or closed by accident.</source>
        <translation>Bereiche können nicht versehentlich verschoben, abgedockt oder geschlossen werden.</translation>
    </message>
    <message>
        <source>Saved layouts</source>
        <translation>Gespeicherte Layouts</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The layout %1 was made by another version and cannot be restored.</source>
        <translation>Das Layout %1 stammt von einer anderen Version und lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The layouts could not be written to %1: %2. Nothing was changed.</source>
        <translation>Die Layouts konnten nicht nach %1 geschrieben werden: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Layout speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The layout is kept as %1 (menu View, Saved layouts).</source>
        <translation>Das Layout ist als %1 gespeichert (Menü Ansicht, Gespeicherte Layouts).</translation>
    </message>
    <message>
        <source>Export layouts</source>
        <translation>Layouts exportieren</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Layouts (*.json)</translation>
    </message>
    <message>
        <source>The layouts were written to %1.</source>
        <translation>Die Layouts wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>Layouts importieren</translation>
    </message>
    <message>
        <source>The layouts of %1 were taken.</source>
        <translation>Die Layouts aus %1 wurden übernommen.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Layouts</name>
    <message>
        <source>Trader</source>
        <translation>Trader</translation>
    </message>
    <message>
        <source>Watchlist, chart, positions, orders and signals.</source>
        <translation>Watchlist, Chart, Positionen, Orders und Signale.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Readiness, strategies, signals and health: is everything running as it should?</source>
        <translation>Bereitschaft, Strategien, Signale und System: Läuft alles, wie es soll?</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Limits, drawdown and positions.</source>
        <translation>Limits, Drawdown und Positionen.</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Quant</translation>
    </message>
    <message>
        <source>Performance figures, equity, experiments side by side and every trade.</source>
        <translation>Kennzahlen, Kontowert, Experimente nebeneinander und jeder Trade.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::LiveTable</name>
    <message>
        <source>No row passes the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Escape takes the filter away.</source>
        <translation>Esc entfernt den Filter.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows with header</source>
        <translation>Zeilen mit Kopf kopieren</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Angezeigtes exportieren…</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Then sort by this column</source>
        <translation>Danach nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ursprüngliche Folge</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>Filterzeile</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Erste Spalte fixieren</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Next row height</source>
        <translation>Nächste Zeilenhöhe</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Spalten anzeigen</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Nothing was changed; choose another place.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2. Nichts wurde geändert; wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No lines yet.</source>
        <translation>Noch keine Zeilen.</translation>
    </message>
    <message>
        <source>What the engine does is told here.</source>
        <translation>Hier steht, was die Engine tut.</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mindeststufe</translation>
    </message>
    <message>
        <source>Lines of at least this level</source>
        <translation>Zeilen ab dieser Stufe</translation>
    </message>
    <message>
        <source>every component</source>
        <translation>alle Komponenten</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Lines of this part of the engine</source>
        <translation>Zeilen dieses Teils der Engine</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Lines that contain all of these words; an order&apos;s number finds what is said of it</source>
        <translation>Zeilen, die alle diese Wörter enthalten; die Nummer einer Order findet, was über sie gesagt wird</translation>
    </message>
    <message>
        <source>Hold the log still</source>
        <translation>Protokoll anhalten</translation>
    </message>
    <message>
        <source>Holds the lines still while you read; none is lost</source>
        <translation>Hält die Zeilen an, während Sie lesen; keine geht verloren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the lines shown to a file</source>
        <translation>Die gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>Go on (%n new)</source>
        <translation>
            <numerusform>Weiter (%n neue)</numerusform>
            <numerusform>Weiter (%n neue)</numerusform>
        </translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2.</source>
        <translation>Das Protokoll konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
<context>
    <name>keel::widgets::MainWindow</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Show it in the chart</source>
        <translation>Im Chart zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Berichte</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>H&amp;ilfe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends the program; a running session is stopped first.</source>
        <translation>Beendet das Programm; eine laufende Sitzung wird vorher gestoppt.</translation>
    </message>
    <message>
        <source>Tables: copy the selected rows</source>
        <translation>Tabellen: ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Tables: the row&apos;s commands</source>
        <translation>Tabellen: Befehle der Zeile</translation>
    </message>
    <message>
        <source>Menu or Shift+F10</source>
        <translation>Menü oder Umschalt+F10</translation>
    </message>
    <message>
        <source>Chart: move, zoom, newest candle</source>
        <translation>Chart: bewegen, zoomen, neueste Kerze</translation>
    </message>
    <message>
        <source>arrows, + and −, End</source>
        <translation>Pfeile, + und −, Ende</translation>
    </message>
    <message>
        <source>No session is running.</source>
        <translation>Es läuft keine Sitzung.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Starts the loaded session.</source>
        <translation>Startet die geladene Sitzung.</translation>
    </message>
    <message>
        <source>There is no stopped session with data left to play.</source>
        <translation>Es gibt keine gestoppte Sitzung, die noch Daten abzuspielen hat.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No new positions until it goes on; exits still work.</source>
        <translation>Keine neuen Positionen, bis es weitergeht; Ausstiege wirken weiter.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancels working orders and ends the session; positions stay as they are.</source>
        <translation>Storniert aktive Orders und beendet die Sitzung; Positionen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Not-Stopp…</translation>
    </message>
    <message>
        <source>Cancels every order and closes every position, at once.</source>
        <translation>Storniert jede Order und schließt jede Position, sofort.</translation>
    </message>
    <message>
        <source>No session is loaded.</source>
        <translation>Es ist keine Sitzung geladen.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Gives the keys to the next pane that can be seen.</source>
        <translation>Gibt dem nächsten sichtbaren Bereich den Fokus.</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Finds commands, panes, symbols, orders, sessions and settings.</source>
        <translation>Findet Befehle, Bereiche, Symbole, Orders, Sitzungen und Einstellungen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Design</translation>
    </message>
    <message>
        <source>Dark, light, safe for color vision, high contrast.</source>
        <translation>Dunkel, hell, sicher bei Farbsehschwäche, hoher Kontrast.</translation>
    </message>
    <message>
        <source>Shows the pane and gives it the keys.</source>
        <translation>Zeigt den Bereich und gibt ihm den Fokus.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Every command with its key: search, change, print.</source>
        <translation>Jeder Befehl mit seiner Taste: suchen, ändern, drucken.</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>About Keel</source>
        <translation>Über Keel</translation>
    </message>
    <message>
        <source>Welcome to Keel</source>
        <translation>Willkommen bei Keel</translation>
    </message>
    <message>
        <source>A minute around the desk. Nothing here is stopped or started by looking.</source>
        <translation>Eine Minute rund um den Handelstisch. Durch Ansehen wird hier nichts gestoppt oder gestartet.</translation>
    </message>
    <message>
        <source>What is at stake</source>
        <translation>Was auf dem Spiel steht</translation>
    </message>
    <message>
        <source>LIVE, PAPER or REPLAY: the word here and the frame of the window in the same color. A generated market says GENERATED beside it.</source>
        <translation>LIVE, PAPER oder REPLAY: das Wort hier und der Rahmen des Fensters in derselben Farbe. Bei einem generierten Markt steht GENERIERT daneben.</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>Die Sitzung</translation>
    </message>
    <message>
        <source>Start, pause and stop it here, or with F5, F6 and F7.</source>
        <translation>Starten, pausieren und stoppen Sie sie hier oder mit F5, F6 und F7.</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Not-Stopp</translation>
    </message>
    <message>
        <source>Hold it, or press Ctrl+Shift+E: every order is canceled and every position closed. It is in this place in every window.</source>
        <translation>Halten Sie ihn gedrückt oder drücken Sie Strg+Umschalt+E: Jede Order wird storniert und jede Position geschlossen. Er ist in jedem Fenster an dieser Stelle.</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>Watchlist</translation>
    </message>
    <message>
        <source>Every instrument of the session with its age; what is too old turns grey.</source>
        <translation>Jedes Instrument der Sitzung mit seinem Alter; was zu alt ist, wird grau.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Arrows move, plus and minus zoom, End follows the newest candle.</source>
        <translation>Pfeile bewegen, Plus und Minus zoomen, Ende folgt der neuesten Kerze.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>SAFE, RISK or CRITICAL with the number that decides. Every column explains itself when you point at it.</source>
        <translation>SICHER, RISIKO oder KRITISCH mit der Zahl, die entscheidet. Jede Spalte erklärt sich, wenn Sie auf sie zeigen.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>What each strategy said, what became of it, and why not.</source>
        <translation>Was jede Strategie sagte, was daraus wurde und warum nicht.</translation>
    </message>
    <message>
        <source>One line for everything</source>
        <translation>Eine Zeile für alles</translation>
    </message>
    <message>
        <source>Ctrl+K finds panes, symbols, orders, sessions, settings and commands. Escape always means: do nothing.</source>
        <translation>Strg+K findet Bereiche, Symbole, Orders, Sitzungen, Einstellungen und Befehle. Esc heißt immer: nichts tun.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>Engine, store, feed and window; a click shows the cause and its age.</source>
        <translation>Engine, Datenbank, Feed und Fenster; ein Klick zeigt die Ursache und ihr Alter.</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Keel %1&lt;/h3&gt;&lt;p&gt;A trading terminal with the engine inside.&lt;/p&gt;&lt;p&gt;Qt %2. Free software under the GNU General Public License, version 3; it comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Keel %1&lt;/h3&gt;&lt;p&gt;Ein Handelsterminal mit der Engine im Inneren.&lt;/p&gt;&lt;p&gt;Qt %2. Freie Software unter der GNU General Public License, Version 3; ohne jede Gewährleistung.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Quit Keel</source>
        <translation>Keel beenden</translation>
    </message>
    <message>
        <source>The session is running. Quitting stops it: working orders are canceled, positions stay as they are.</source>
        <translation>Die Sitzung läuft. Beim Beenden wird sie gestoppt: Aktive Orders werden storniert, Positionen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <source>Go on trading</source>
        <translation>Weiter handeln</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht erfolgt: %1</translation>
    </message>
    <message>
        <source>The session could not be loaded: %1. Nothing was started and no order was made.</source>
        <translation>Die Sitzung konnte nicht geladen werden: %1. Nichts wurde gestartet und keine Order erteilt.</translation>
    </message>
    <message>
        <source>Import other data…</source>
        <translation>Andere Daten importieren…</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then load another.</source>
        <translation>Stoppen Sie zuerst die laufende Sitzung (F7) und laden Sie dann eine andere.</translation>
    </message>
    <message>
        <source>Loading the session…</source>
        <translation>Sitzung wird geladen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Trading is halted: %1. No further order is sent; see the log, then load a session again.</source>
        <translation>Der Handel ist angehalten: %1. Es wird keine weitere Order gesendet; sehen Sie ins Protokoll und laden Sie dann erneut eine Sitzung.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERIERT</translation>
    </message>
    <message>
        <source>The engine has not answered for %1. What you see is old. Orders at the venue go on; an emergency stop still reaches the engine as soon as it runs.</source>
        <translation>Die Engine hat seit %1 nicht geantwortet. Was Sie sehen, ist alt. Orders am Handelsplatz laufen weiter; ein Not-Stopp erreicht die Engine, sobald sie wieder läuft.</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>◆ no answer for %1</source>
        <translation>◆ keine Antwort seit %1</translation>
    </message>
    <message>
        <source>Time since the last answer.</source>
        <translation>Zeit seit der letzten Antwort.</translation>
    </message>
    <message>
        <source>Tra&amp;de</source>
        <translation>&amp;Handel</translation>
    </message>
    <message>
        <source>Tables: export what is shown</source>
        <translation>Tabellen: Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Tables: original order</source>
        <translation>Tabellen: ursprüngliche Folge</translation>
    </message>
    <message>
        <source>Tables: freeze the first column</source>
        <translation>Tabellen: erste Spalte fixieren</translation>
    </message>
    <message>
        <source>Tables: totals</source>
        <translation>Tabellen: Summen</translation>
    </message>
    <message>
        <source>Tables: columns</source>
        <translation>Tabellen: Spalten</translation>
    </message>
    <message>
        <source>Tables: row height</source>
        <translation>Tabellen: Zeilenhöhe</translation>
    </message>
</context>
<context>
    <name>keel::widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Den Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteDelegate</name>
    <message>
        <source>▲ not now: %1</source>
        <translation>▲ jetzt nicht: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteDrop</name>
    <message>
        <source>What the command line found</source>
        <translation>Was die Befehlszeile gefunden hat</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Enter goes · Tab keeps to one kind · Backspace on the empty line goes back · Esc closes</source>
        <translation>Enter springt hin · Tab bleibt bei einer Art · Rücktaste in der leeren Zeile geht zurück · Esc schließt</translation>
    </message>
    <message>
        <source>Type a command, a pane, a symbol, an order, a setting or a word of help. What you choose comes back here.</source>
        <translation>Tippen Sie einen Befehl, einen Bereich, ein Symbol, eine Order, eine Einstellung oder ein Wort der Hilfe. Was Sie wählen, erscheint hier wieder.</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”. Fewer letters find more.</source>
        <translation>Nichts gefunden für „%1“. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>▲ Cannot run now: %1</source>
        <translation>▲ Jetzt nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteIndex</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteListModel</name>
    <message>
        <source>%1: %2. Not now: %3</source>
        <translation>%1: %2. Jetzt nicht: %3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2, key %3. %4</source>
        <translation>%1: %2, Taste %3. %4</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Pane</name>
    <message>
        <source>How old what is shown is.</source>
        <translation>Wie alt das Gezeigte ist.</translation>
    </message>
    <message>
        <source>▲ stale %1</source>
        <translation>▲ veraltet %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>Alter %1</translation>
    </message>
    <message>
        <source>Detach or dock the pane %1</source>
        <translation>Bereich %1 ab- oder andocken</translation>
    </message>
    <message>
        <source>Hide the pane %1 (menu View shows it again)</source>
        <translation>Bereich %1 ausblenden (Menü Ansicht zeigt ihn wieder)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PerformancePane</name>
    <message>
        <source>Performance</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Noch keine Kennzahlen.</translation>
    </message>
    <message>
        <source>They are worked out while the session runs. Start it with F5.</source>
        <translation>Sie werden berechnet, während die Sitzung läuft. Starten Sie sie mit F5.</translation>
    </message>
    <message>
        <source>Select a figure to see its formula and what went into it.</source>
        <translation>Wählen Sie eine Kennzahl aus, um ihre Formel und ihre Eingaben zu sehen.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PreflightPane</name>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Readiness checks</source>
        <translation>Bereitschaftsprüfungen</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Noch nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Load a session with Ctrl+M or Ctrl+O; its checks stand here.</source>
        <translation>Laden Sie eine Sitzung mit Strg+M oder Strg+O; ihre Prüfungen stehen dann hier.</translation>
    </message>
    <message>
        <source>The start is refused: %1</source>
        <translation>Der Start wird verweigert: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ReportDialog</name>
    <message>
        <source>Session report as PDF</source>
        <translation>Sitzungsbericht als PDF</translation>
    </message>
    <message>
        <source>Session report as Excel workbook</source>
        <translation>Sitzungsbericht als Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>%1  %2  (%3)</source>
        <translation>%1  %2  (%3)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>The store holds no session yet.</source>
        <translation>Die Datenbank enthält noch keine Sitzung.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei existiert und wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SessionBar</name>
    <message>
        <source>Exchange time</source>
        <translation>Börsenzeit</translation>
    </message>
    <message>
        <source>How much of the data was played, and how fast.</source>
        <translation>Wie viel von den Daten abgespielt ist und wie schnell.</translation>
    </message>
    <message>
        <source>NO SESSION</source>
        <translation>KEINE SITZUNG</translation>
    </message>
    <message>
        <source>Open market data with Ctrl+O.</source>
        <translation>Öffnen Sie Marktdaten mit Strg+O.</translation>
    </message>
    <message>
        <source>No session loaded. Open market data with Ctrl+O.</source>
        <translation>Keine Sitzung geladen. Öffnen Sie Marktdaten mit Strg+O.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERIERT</translation>
    </message>
    <message>
        <source>The market is generated: it never happened.</source>
        <translation>Der Markt ist generiert: Es hat ihn nie gegeben.</translation>
    </message>
    <message>
        <source>%1
strategy: %2</source>
        <translation>%1
Strategie: %2</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SessionForm</name>
    <message>
        <source>● These settings can be loaded.</source>
        <translation>● Diese Vorgaben können geladen werden.</translation>
    </message>
    <message>
        <source>◆ %1 (%2)</source>
        <translation>◆ %1 (%2)</translation>
    </message>
    <message>
        <source>Strategies of the next session</source>
        <translation>Strategien der nächsten Sitzung</translation>
    </message>
    <message>
        <source>Space takes a strategy into the next session or leaves it out.</source>
        <translation>Die Leertaste nimmt eine Strategie in die nächste Sitzung auf oder lässt sie weg.</translation>
    </message>
    <message>
        <source>Parameters of the selected strategy</source>
        <translation>Parameter der ausgewählten Strategie</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Keine Parameter.</translation>
    </message>
    <message>
        <source>Select a strategy above; this one may have none.</source>
        <translation>Wählen Sie oben eine Strategie aus; diese hat womöglich keine.</translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation>◆ %1</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source> × real time</source>
        <translation> × Echtzeit</translation>
    </message>
    <message>
        <source>Capital (USD)</source>
        <translation>Kapital (USD)</translation>
    </message>
    <message>
        <source>Load with these settings</source>
        <translation>Mit diesen Vorgaben laden</translation>
    </message>
    <message>
        <source>A new session on the same data; the running one must be stopped first.</source>
        <translation>Eine neue Sitzung mit denselben Daten; die laufende muss zuerst gestoppt werden.</translation>
    </message>
    <message>
        <source>Save as an experiment…</source>
        <translation>Als Experiment speichern…</translation>
    </message>
    <message>
        <source>Position %1 of the capital, stop %2, take %3, every %4 min, %5 trades a day, %6 positions</source>
        <translation>Position %1 des Kapitals, Stop %2, Ziel %3, alle %4 min, %5 Trades pro Tag, %6 Positionen</translation>
    </message>
    <message>
        <source>Import market data first (Ctrl+O), or load the sample (Ctrl+M).</source>
        <translation>Importieren Sie zuerst Marktdaten (Strg+O) oder laden Sie das Beispiel (Strg+M).</translation>
    </message>
    <message>
        <source>▲ Take at least one strategy into the session.</source>
        <translation>▲ Nehmen Sie mindestens eine Strategie in die Sitzung auf.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Colors of the whole program; the choice holds at once.</source>
        <translation>Farben des ganzen Programms; die Wahl gilt sofort.</translation>
    </message>
    <message>
        <source>Gain and loss</source>
        <translation>Gewinn und Verlust</translation>
    </message>
    <message>
        <source>Which color a gain has. Signs and arrows stay as they are.</source>
        <translation>Welche Farbe ein Gewinn hat. Vorzeichen und Pfeile bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation>Gewinn grün, Verlust rot</translation>
    </message>
    <message>
        <source>Red up, green down</source>
        <translation>Gewinn rot, Verlust grün</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Height of table rows; a table&apos;s own menu can differ from it.</source>
        <translation>Höhe der Tabellenzeilen; das Menü einer Tabelle kann davon abweichen.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Size of all text, on top of the system&apos;s scaling.</source>
        <translation>Größe aller Texte, zusätzlich zur Skalierung des Systems.</translation>
    </message>
    <message>
        <source>Mark changed prices for half a second</source>
        <translation>Geänderte Kurse eine halbe Sekunde markieren</translation>
    </message>
    <message>
        <source>An arrow and a border beside a value that has just changed; never more than three a second.</source>
        <translation>Ein Pfeil und ein Rahmen neben einem gerade geänderten Wert; nie mehr als drei pro Sekunde.</translation>
    </message>
    <message>
        <source>Hollow rising candles</source>
        <translation>Steigende Kerzen hohl</translation>
    </message>
    <message>
        <source>Rising candles hollow, falling ones filled.</source>
        <translation>Steigende Kerzen hohl, fallende gefüllt.</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Ohne Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or slides, whatever the system says.</source>
        <translation>Nichts wird überblendet oder geschoben, was auch immer das System vorgibt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window is built anew; a running session goes on.</source>
        <translation>Das Fenster wird neu aufgebaut; eine laufende Sitzung läuft weiter.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Lock the panes</source>
        <translation>Bereiche sperren</translation>
    </message>
    <message>
        <source>Panes cannot be dragged, detached or closed by accident.</source>
        <translation>Bereiche können nicht versehentlich verschoben, abgedockt oder geschlossen werden.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Show the tour of the window</source>
        <translation>Den Rundgang durch das Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>keel::widgets::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Enter shows the cause and its age in the health pane.</source>
        <translation>Enter zeigt die Ursache und ihr Alter im Bereich System.</translation>
    </message>
    <message>
        <source>A click shows the cause and its age in the health pane.</source>
        <translation>Ein Klick zeigt die Ursache und ihr Alter im Bereich System.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::StrategiesPane</name>
    <message>
        <source>Strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(s)</source>
        <translation>
            <numerusform>%n Strategie</numerusform>
            <numerusform>%n Strategien</numerusform>
        </translation>
    </message>
    <message>
        <source>No strategy runs.</source>
        <translation>Es läuft keine Strategie.</translation>
    </message>
    <message>
        <source>Strategies come with a session: load one with Ctrl+M or Ctrl+O.</source>
        <translation>Strategien kommen mit einer Sitzung: Laden Sie eine mit Strg+M oder Strg+O.</translation>
    </message>
    <message>
        <source>Parameters of the selected strategy</source>
        <translation>Parameter der ausgewählten Strategie</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Keine Parameter.</translation>
    </message>
    <message>
        <source>Select a strategy above; this one may have none.</source>
        <translation>Wählen Sie oben eine Strategie aus; diese hat womöglich keine.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TableHeader</name>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>&gt; 5, 3..8</source>
        <translation>&gt; 5, 3..8</translation>
    </message>
    <message>
        <source>Rows whose number is as typed: &gt; 5, &gt;= 5, &lt; −2, = 3, != 3, 3..8, or a piece of what is shown.</source>
        <translation>Zeilen, deren Zahl der Eingabe entspricht: &gt; 5, &gt;= 5, &lt; −2, = 3, != 3, 3..8 oder ein Stück des Gezeigten.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>Rows that contain what is typed; =text for exactly this, !text for rows without it.</source>
        <translation>Zeilen, die die Eingabe enthalten; =Text für genau diesen, !Text für Zeilen ohne ihn.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TablePanes</name>
    <message>
        <source>Watchlist</source>
        <translation>Watchlist</translation>
    </message>
    <message>
        <source>No instruments.</source>
        <translation>Keine Instrumente.</translation>
    </message>
    <message>
        <source>Import market data with Ctrl+O, or load the sample market with Ctrl+M.</source>
        <translation>Importieren Sie Marktdaten mit Strg+O oder laden Sie den Beispielmarkt mit Strg+M.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>No positions yet.</source>
        <translation>Noch keine Positionen.</translation>
    </message>
    <message>
        <source>They appear when an order fills. Start the session with F5.</source>
        <translation>Sie erscheinen, wenn eine Order ausgeführt wird. Starten Sie die Sitzung mit F5.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Noch keine Orders.</translation>
    </message>
    <message>
        <source>A signal that passes every check becomes an order. Start the session with F5.</source>
        <translation>Ein Signal, das jede Prüfung besteht, wird zur Order. Starten Sie die Sitzung mit F5.</translation>
    </message>
    <message numerus="yes">
        <source>%n working</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>No fills yet.</source>
        <translation>Noch keine Ausführungen.</translation>
    </message>
    <message>
        <source>Each execution of an order is listed here. Start the session with F5.</source>
        <translation>Jede Ausführung einer Order steht hier. Starten Sie die Sitzung mit F5.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>No signals yet.</source>
        <translation>Noch keine Signale.</translation>
    </message>
    <message>
        <source>Each opinion of a strategy stands here with its verdict and reason. Start the session with F5.</source>
        <translation>Jede Meinung einer Strategie steht hier mit Urteil und Grund. Starten Sie die Sitzung mit F5.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>No closed trades yet.</source>
        <translation>Noch keine abgeschlossenen Trades.</translation>
    </message>
    <message>
        <source>An entry and what closed it stand here once a position was closed.</source>
        <translation>Ein Einstieg und was ihn schloss stehen hier, sobald eine Position geschlossen wurde.</translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation>Risikolimits</translation>
    </message>
    <message>
        <source>No limits are known.</source>
        <translation>Es sind keine Limits bekannt.</translation>
    </message>
    <message>
        <source>They come with a session: load one with Ctrl+M or Ctrl+O. A session without limits says so here.</source>
        <translation>Sie kommen mit einer Sitzung: Laden Sie eine mit Strg+M oder Strg+O. Hat eine Sitzung keine Limits, steht das hier.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Theme</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark, blue and orange</source>
        <translation>Dunkel, blau und orange</translation>
    </message>
    <message>
        <source>Light, blue and orange</source>
        <translation>Hell, blau und orange</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TicketPane</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Up and Down step by the tick or the lot, Page Up and Page Down by ten of them.</source>
        <translation>Pfeil auf und Pfeil ab ändern um einen Tick oder ein Los, Bild auf und Bild ab um je zehn.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Ordertyp</translation>
    </message>
    <message>
        <source>The size, typed again</source>
        <translation>Die Menge, erneut eingegeben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sends the order as the sentence above says it.</source>
        <translation>Sendet die Order so, wie der Satz darüber sie beschreibt.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Does nothing but empty the ticket (Escape).</source>
        <translation>Leert das Ticket und tut sonst nichts (Esc).</translation>
    </message>
    <message>
        <source>I have looked: release Send</source>
        <translation>Geprüft: „Senden“ freigeben</translation>
    </message>
    <message>
        <source>The outcome of the last order stays Unknown; another order can be sent again.</source>
        <translation>Der Ausgang der letzten Order bleibt Unbekannt; eine andere Order kann wieder gesendet werden.</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Scharf schalten</translation>
    </message>
    <message>
        <source>Armed, Enter in a field and the trading keys send a normal order without asking, until the time is over or the window is left.</source>
        <translation>Ist das Ticket scharf, senden Enter in einem Feld und die Handelstasten eine normale Order ohne Rückfrage, bis die Zeit abläuft oder das Fenster verlassen wird.</translation>
    </message>
    <message>
        <source>Ask before unusual orders</source>
        <translation>Bei ungewöhnlichen Orders nachfragen</translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Was aus der letzten Order wurde</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Senden an %1</translation>
    </message>
    <message>
        <source>Send it all the same to %1</source>
        <translation>Trotzdem senden an %1</translation>
    </message>
    <message numerus="yes">
        <source>ARMED, %n second(s) left: disarm</source>
        <translation>
            <numerusform>SCHARF, noch %n Sekunde: entschärfen</numerusform>
            <numerusform>SCHARF, noch %n Sekunden: entschärfen</numerusform>
        </translation>
    </message>
    <message>
        <source>ARMED %1 s</source>
        <translation>SCHARF %1 s</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TotalsStrip</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Total of all rows</source>
        <translation>Summe aller Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TourBubble</name>
    <message>
        <source>Ends the tour (Esc)</source>
        <translation>Beendet den Rundgang (Esc)</translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation>Der Schritt davor (Links)</translation>
    </message>
    <message>
        <source>The next step (Right or Enter)</source>
        <translation>Der nächste Schritt (Rechts oder Enter)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TradeControl</name>
    <message>
        <source>No session is loaded.</source>
        <translation>Es ist keine Sitzung geladen.</translation>
    </message>
    <message>
        <source>Cancel the selected order</source>
        <translation>Ausgewählte Order stornieren</translation>
    </message>
    <message>
        <source>The order selected in the orders pane; nothing is asked.</source>
        <translation>Die im Bereich Orders ausgewählte Order; es wird nicht nachgefragt.</translation>
    </message>
    <message>
        <source>Select an order in the orders pane first (Ctrl+3).</source>
        <translation>Wählen Sie zuerst im Bereich Orders eine Order aus (Strg+3).</translation>
    </message>
    <message>
        <source>Cancel all orders…</source>
        <translation>Alle Orders stornieren…</translation>
    </message>
    <message>
        <source>Every working order; positions stay.</source>
        <translation>Jede aktive Order; Positionen bleiben.</translation>
    </message>
    <message>
        <source>Close the selected position…</source>
        <translation>Ausgewählte Position schließen…</translation>
    </message>
    <message>
        <source>At market, the whole position of the instrument.</source>
        <translation>Zum Marktpreis, die ganze Position des Instruments.</translation>
    </message>
    <message>
        <source>Select a position in the positions pane first (Ctrl+2).</source>
        <translation>Wählen Sie zuerst im Bereich Positionen eine Position aus (Strg+2).</translation>
    </message>
    <message>
        <source>Switch the selected strategy on or off</source>
        <translation>Ausgewählte Strategie ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Off: it opens nothing, its exits go on.</source>
        <translation>Aus: Sie eröffnet nichts, ihre Ausstiege laufen weiter.</translation>
    </message>
    <message>
        <source>Select a strategy in the strategies pane first (Alt+3).</source>
        <translation>Wählen Sie zuerst im Bereich Strategien eine Strategie aus (Alt+3).</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>Alle Orders stornieren</translation>
    </message>
    <message numerus="yes">
        <source>%n working order(s) will be canceled. Positions stay as they are.</source>
        <translation>
            <numerusform>%n aktive Order wird storniert. Positionen bleiben, wie sie sind.</numerusform>
            <numerusform>%n aktive Orders werden storniert. Positionen bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the position</source>
        <translation>Position schließen</translation>
    </message>
    <message>
        <source>%1: %2 units at a mark of %3, worth %4, unrealized %5. A market order closes all of it now.</source>
        <translation>%1: %2 Stück bei einem Kurs von %3, Wert %4, unrealisiert %5. Eine Markt-Order schließt jetzt alles.</translation>
    </message>
    <message>
        <source>Close at market</source>
        <translation>Zum Markt schließen</translation>
    </message>
    <message>
        <source>Order %1 %2 %3</source>
        <translation>Order %1 %2 %3</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Reduce by a quarter</source>
        <translation>Um ein Viertel verringern</translation>
    </message>
    <message>
        <source>Sells or buys back a quarter of the position held by hand.</source>
        <translation>Verkauft ein Viertel der von Hand gehaltenen Position oder kauft es zurück.</translation>
    </message>
    <message>
        <source>Reverse the position</source>
        <translation>Position drehen</translation>
    </message>
    <message>
        <source>Closes the position held by hand and opens the opposite one.</source>
        <translation>Schließt die von Hand gehaltene Position und eröffnet die entgegengesetzte.</translation>
    </message>
    <message>
        <source>Flatten the symbol</source>
        <translation>Symbol glattstellen</translation>
    </message>
    <message>
        <source>Closes everything held in the ticket&apos;s symbol.</source>
        <translation>Schließt alles, was im Symbol des Tickets gehalten wird.</translation>
    </message>
    <message>
        <source>Cancel the last order</source>
        <translation>Letzte Order stornieren</translation>
    </message>
    <message>
        <source>The newest working order of the ticket&apos;s symbol.</source>
        <translation>Die neueste aktive Order im Symbol des Tickets.</translation>
    </message>
    <message>
        <source>Cancel the buy orders</source>
        <translation>Kauforders stornieren</translation>
    </message>
    <message>
        <source>Every working buy order of the ticket&apos;s symbol.</source>
        <translation>Jede aktive Kauforder im Symbol des Tickets.</translation>
    </message>
    <message>
        <source>Cancel the sell orders</source>
        <translation>Verkaufsorders stornieren</translation>
    </message>
    <message>
        <source>Every working sell order of the ticket&apos;s symbol.</source>
        <translation>Jede aktive Verkaufsorder im Symbol des Tickets.</translation>
    </message>
    <message>
        <source>Arm the ticket</source>
        <translation>Ticket scharf schalten</translation>
    </message>
    <message>
        <source>For a minute ordinary orders go without a question; it ends when the window is left.</source>
        <translation>Eine Minute lang gehen normale Orders ohne Rückfrage hinaus; es endet, wenn das Fenster verlassen wird.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Workspaces</name>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>Die Datei ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The file holds no workspaces of this program (field keel_workspaces is not %1).</source>
        <translation>Die Datei enthält keine Layouts dieses Programms (Feld keel_workspaces ist nicht %1).</translation>
    </message>
    <message>
        <source>Workspace %1: field name must have 1 to %2 characters and field docks must not be empty.</source>
        <translation>Layout %1: Das Feld name muss 1 bis %2 Zeichen haben, und das Feld docks darf nicht leer sein.</translation>
    </message>
</context>
</TS>
