<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it">
<context>
    <name>keel::app::Application</name>
    <message>
        <source>The settings could not be written to %1. They hold until the program ends.</source>
        <translation>Impossibile scrivere le impostazioni in %1. Valgono fino alla chiusura del programma.</translation>
    </message>
    <message>
        <source>The log files are in %1.</source>
        <translation>I file di log sono in %1.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Avvio del motore…</translation>
    </message>
    <message>
        <source>The engine could not start: %1. No session runs and no order was sent.</source>
        <translation>Impossibile avviare il motore: %1. Nessuna sessione è in corso e nessun ordine è stato inviato.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Use another store…</source>
        <translation>Usa altro archivio…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Stores (*.db)</source>
        <translation>Archivi (*.db)</translation>
    </message>
    <message>
        <source>The sample market is not installed. Open your own data with Ctrl+O. %1</source>
        <translation>Il mercato di esempio non è installato. Aprire i propri dati con Ctrl+O. %1</translation>
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
        <translation>1g</translation>
    </message>
    <message>
        <source>%1 %2 @ %3 at %4</source>
        <translation>%1 %2 @ %3 alle %4</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Come registrato</translation>
    </message>
</context>
<context>
    <name>keel::models::ComparisonModel</name>
    <message>
        <source>Name of the session</source>
        <translation>Nome della sessione</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parametro %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>A setting of the configuration, or a figure of the result.</source>
        <translation>Un&apos;impostazione della configurazione o un valore del risultato.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>The setting or the figure.</source>
        <translation>L&apos;impostazione o il valore.</translation>
    </message>
    <message>
        <source>≠</source>
        <translation>≠</translation>
    </message>
    <message>
        <source>Marked where the experiments differ.</source>
        <translation>Segnato dove gli esperimenti differiscono.</translation>
    </message>
    <message>
        <source>The settings and the last result of %1.</source>
        <translation>Le impostazioni e l&apos;ultimo risultato di %1.</translation>
    </message>
    <message>
        <source>never run</source>
        <translation>mai eseguito</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Parametro</translation>
    </message>
    <message>
        <source>The experiments differ here.</source>
        <translation>Qui gli esperimenti differiscono.</translation>
    </message>
</context>
<context>
    <name>keel::models::Config</name>
    <message>
        <source>a text</source>
        <translation>un testo</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un numero</translation>
    </message>
    <message>
        <source>an object of name and value</source>
        <translation>un oggetto di nomi e valori</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>un elenco</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>un elenco di oggetti</translation>
    </message>
    <message>
        <source>%1 is not %2.</source>
        <comment>field, wanted</comment>
        <translation>%1 non è %2.</translation>
    </message>
    <message>
        <source>The configuration is no JSON object: %1.</source>
        <translation>La configurazione non è un oggetto JSON: %1.</translation>
    </message>
    <message>
        <source>Position size</source>
        <translation>Quota posizione</translation>
    </message>
    <message>
        <source>Share of the capital that one position takes.</source>
        <translation>Quota del capitale impiegata da una posizione.</translation>
    </message>
    <message>
        <source>Stop-loss</source>
        <translation>Stop loss</translation>
    </message>
    <message>
        <source>A position is closed when it has lost so much of its cost.</source>
        <translation>Una posizione viene chiusa quando ha perso questa quota del suo costo.</translation>
    </message>
    <message>
        <source>Take-profit</source>
        <translation>Take profit</translation>
    </message>
    <message>
        <source>A position is closed when it has gained so much of its cost.</source>
        <translation>Una posizione viene chiusa quando ha guadagnato questa quota del suo costo.</translation>
    </message>
    <message>
        <source>Time between signals</source>
        <translation>Tempo tra segnali</translation>
    </message>
    <message>
        <source>Minutes of session time that must pass between two signals of a strategy.</source>
        <translation>Minuti di tempo di sessione che devono passare tra due segnali di una strategia.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Trades a day</source>
        <translation>Trade al giorno</translation>
    </message>
    <message>
        <source>Entries allowed on one trade date.</source>
        <translation>Ingressi consentiti in una giornata di borsa.</translation>
    </message>
    <message>
        <source>Positions at once</source>
        <translation>Posizioni aperte</translation>
    </message>
    <message>
        <source>Symbols that may be held at the same time.</source>
        <translation>Simboli che si possono tenere contemporaneamente.</translation>
    </message>
    <message>
        <source>Capital to use</source>
        <translation>Capitale impiegabile</translation>
    </message>
    <message>
        <source>Share of the capital that may be deployed.</source>
        <translation>Quota del capitale che può essere impiegata.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Riserva</translation>
    </message>
    <message>
        <source>Share of the capital that is never deployed.</source>
        <translation>Quota del capitale che non viene mai impiegata.</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Posizione max</translation>
    </message>
    <message>
        <source>Share of the capital to use that one position may reach.</source>
        <translation>Quota del capitale impiegabile che una sola posizione può raggiungere.</translation>
    </message>
    <message>
        <source>Loss of a day</source>
        <translation>Perdita giornaliera</translation>
    </message>
    <message>
        <source>Nothing new is opened on a trade date once so much of the capital is lost.</source>
        <translation>Nella giornata di borsa non si apre più nulla dopo aver perso questa quota del capitale.</translation>
    </message>
    <message>
        <source>Exposure to a symbol</source>
        <translation>Esposizione simbolo</translation>
    </message>
    <message>
        <source>Share of the capital to use that one symbol may reach; entries are made smaller, then refused.</source>
        <translation>Quota del capitale impiegabile che un solo simbolo può raggiungere; gli ingressi vengono prima ridotti, poi rifiutati.</translation>
    </message>
    <message>
        <source>Longest time held</source>
        <translation>Durata massima</translation>
    </message>
    <message>
        <source>A position older than this is closed; 0 never.</source>
        <translation>Una posizione più vecchia viene chiusa; 0 mai.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Signals an hour</source>
        <translation>Segnali all&apos;ora</translation>
    </message>
    <message>
        <source>Signals taken in sixty minutes of session time.</source>
        <translation>Segnali accettati in sessanta minuti di tempo di sessione.</translation>
    </message>
    <message>
        <source>Age of a price</source>
        <translation>Età del prezzo</translation>
    </message>
    <message>
        <source>A price older than this is not acted on; 0 never grows old.</source>
        <translation>Su un prezzo più vecchio non si opera; con 0 non invecchia mai.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenza</translation>
    </message>
    <message>
        <source>Time an order needs to the simulated exchange.</source>
        <translation>Tempo che un ordine impiega per arrivare alla borsa simulata.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Partial fills</source>
        <translation>Eseguiti parziali</translation>
    </message>
    <message>
        <source>Share of the orders the simulated exchange fills in parts.</source>
        <translation>Quota degli ordini che la borsa simulata esegue in più parti.</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Rifiuti</translation>
    </message>
    <message>
        <source>Share of the orders the simulated exchange refuses.</source>
        <translation>Quota degli ordini che la borsa simulata rifiuta.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Number that random choices of the simulated exchange start from.</source>
        <translation>Numero da cui partono le scelte casuali della borsa simulata.</translation>
    </message>
</context>
<context>
    <name>keel::models::Desk</name>
    <message>
        <source>Believed: %1</source>
        <translation>Atteso: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trovato: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modificato: %1</translation>
    </message>
    <message>
        <source>An unfinished session was found; nothing had to be corrected.</source>
        <translation>È stata trovata una sessione incompiuta; non c&apos;era nulla da correggere.</translation>
    </message>
</context>
<context>
    <name>keel::models::ExperimentModel</name>
    <message>
        <source>Experiment</source>
        <translation>Esperimento</translation>
    </message>
    <message>
        <source>The name of the set of settings.</source>
        <translation>Il nome dell&apos;insieme di impostazioni.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>When it was saved, on this computer&apos;s clock.</source>
        <translation>Quando è stato salvato, secondo l&apos;orologio di questo computer.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategies of the configuration.</source>
        <translation>Le strategie della configurazione.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>The profile of the configuration.</source>
        <translation>Il profilo della configurazione.</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Ultimo avvio</translation>
    </message>
    <message>
        <source>The newest session that ran with exactly this configuration, exchange time.</source>
        <translation>La sessione più recente eseguita esattamente con questa configurazione, ora di borsa.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rend. %</translation>
    </message>
    <message>
        <source>Of that session: equity / capital − 1.</source>
        <translation>Di quella sessione: equity / capitale − 1.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Of that session: the largest fall of equity from its peak.</source>
        <translation>Di quella sessione: la massima discesa dell&apos;equity dal suo picco.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profit factor</translation>
    </message>
    <message>
        <source>Of that session: gross profit / gross loss.</source>
        <translation>Di quella sessione: utile lordo / perdita lorda.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Of that session: round trips closed.</source>
        <translation>Di quella sessione: trade completi chiusi.</translation>
    </message>
    <message>
        <source>An experiment needs a name.</source>
        <translation>Un esperimento deve avere un nome.</translation>
    </message>
    <message>
        <source>The name has %1 characters; at most %2 are taken.</source>
        <translation>Il nome ha %1 caratteri; ne sono ammessi al massimo %2.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>No session of the store ran with exactly this configuration.</source>
        <translation>Nessuna sessione dell&apos;archivio è stata eseguita esattamente con questa configurazione.</translation>
    </message>
</context>
<context>
    <name>keel::models::Figures</name>
    <message>
        <source>Capital deployed</source>
        <translation>Capitale impiegato</translation>
    </message>
    <message>
        <source>Sum of |market value| of positions and working entries; an order that would go above the limit is refused.</source>
        <translation>Somma del |valore di mercato| delle posizioni e degli ordini di ingresso attivi; un ordine che supererebbe il limite viene rifiutato.</translation>
    </message>
    <message>
        <source>Value of one position</source>
        <translation>Valore posizione</translation>
    </message>
    <message>
        <source>|market value| of the largest position once its orders have filled.</source>
        <translation>|valore di mercato| della posizione più grande dopo l&apos;esecuzione dei suoi ordini.</translation>
    </message>
    <message>
        <source>Positions held at once</source>
        <translation>Posizioni aperte</translation>
    </message>
    <message>
        <source>Symbols with a position or a working entry.</source>
        <translation>Simboli con una posizione o un ordine di ingresso attivo.</translation>
    </message>
    <message>
        <source>Loss of the day</source>
        <translation>Perdita del giorno</translation>
    </message>
    <message>
        <source>Equity at the begin of the trade date − equity now; nothing new is opened once the limit is reached.</source>
        <translation>Equity all&apos;inizio della giornata di borsa − equity attuale; raggiunto il limite non si apre più nulla.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Riserva</translation>
    </message>
    <message>
        <source>Available capital − what is deployed; it must not fall below the limit.</source>
        <translation>Capitale disponibile − quanto è impiegato; non deve scendere sotto il limite.</translation>
    </message>
    <message>
        <source>Exposure to one symbol</source>
        <translation>Esposizione simbolo</translation>
    </message>
    <message>
        <source>|market value| held and working entries in the symbol.</source>
        <translation>|valore di mercato| delle posizioni e degli ordini di ingresso attivi sul simbolo.</translation>
    </message>
    <message>
        <source>Trades of the day</source>
        <translation>Trade del giorno</translation>
    </message>
    <message>
        <source>Entries made on this trade date.</source>
        <translation>Ingressi effettuati in questa giornata di borsa.</translation>
    </message>
    <message>
        <source>Signals of the hour</source>
        <translation>Segnali dell&apos;ora</translation>
    </message>
    <message>
        <source>Signals taken in the last sixty minutes of session time.</source>
        <translation>Segnali accettati negli ultimi sessanta minuti di tempo di sessione.</translation>
    </message>
    <message>
        <source>Age of the price</source>
        <translation>Età del prezzo</translation>
    </message>
    <message>
        <source>Session time since the newest price; an older one is not acted on.</source>
        <translation>Tempo di sessione trascorso dall&apos;ultimo prezzo; su uno più vecchio non si opera.</translation>
    </message>
    <message>
        <source>Value of one order</source>
        <translation>Valore ordine</translation>
    </message>
    <message>
        <source>Price × quantity × multiplier of a single order.</source>
        <translation>Prezzo × quantità × moltiplicatore di un singolo ordine.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Fall of equity from its peak, as a share of the peak.</source>
        <translation>Discesa dell&apos;equity dal suo picco, in quota del picco.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Round trips closed in this session.</source>
        <translation>Trade completi chiusi in questa sessione.</translation>
    </message>
    <message>
        <source>Winning trades</source>
        <translation>Trade in utile</translation>
    </message>
    <message>
        <source>Trades with a profit after fees.</source>
        <translation>Trade con un utile dopo le commissioni.</translation>
    </message>
    <message>
        <source>Losing trades</source>
        <translation>Trade in perdita</translation>
    </message>
    <message>
        <source>Trades with a loss after fees.</source>
        <translation>Trade con una perdita dopo le commissioni.</translation>
    </message>
    <message>
        <source>Trades at zero</source>
        <translation>Trade in pari</translation>
    </message>
    <message>
        <source>Trades that ended at exactly zero after fees.</source>
        <translation>Trade terminati esattamente a zero dopo le commissioni.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Win rate</translation>
    </message>
    <message>
        <source>Winning trades / trades.</source>
        <translation>Trade in utile / trade.</translation>
    </message>
    <message>
        <source>Net profit</source>
        <translation>Utile netto</translation>
    </message>
    <message>
        <source>Gross profit − gross loss, after fees.</source>
        <translation>Utile lordo − perdita lorda, dopo le commissioni.</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Utile lordo</translation>
    </message>
    <message>
        <source>Sum of the winning trades, after fees.</source>
        <translation>Somma dei trade in utile, dopo le commissioni.</translation>
    </message>
    <message>
        <source>Gross loss</source>
        <translation>Perdita lorda</translation>
    </message>
    <message>
        <source>Sum of the losing trades, after fees, without its sign.</source>
        <translation>Somma dei trade in perdita, dopo le commissioni, senza segno.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profit factor</translation>
    </message>
    <message>
        <source>Gross profit / gross loss.</source>
        <translation>Utile lordo / perdita lorda.</translation>
    </message>
    <message>
        <source>Payoff ratio</source>
        <translation>Payoff ratio</translation>
    </message>
    <message>
        <source>Average win / average loss.</source>
        <translation>Utile medio / perdita media.</translation>
    </message>
    <message>
        <source>Average trade</source>
        <translation>Trade medio</translation>
    </message>
    <message>
        <source>Net profit / trades.</source>
        <translation>Utile netto / trade.</translation>
    </message>
    <message>
        <source>Average win</source>
        <translation>Utile medio</translation>
    </message>
    <message>
        <source>Gross profit / winning trades.</source>
        <translation>Utile lordo / trade in utile.</translation>
    </message>
    <message>
        <source>Average loss</source>
        <translation>Perdita media</translation>
    </message>
    <message>
        <source>Gross loss / losing trades.</source>
        <translation>Perdita lorda / trade in perdita.</translation>
    </message>
    <message>
        <source>Largest win</source>
        <translation>Utile massimo</translation>
    </message>
    <message>
        <source>The best trade, after fees.</source>
        <translation>Il trade migliore, dopo le commissioni.</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>Perdita massima</translation>
    </message>
    <message>
        <source>The worst trade, after fees, without its sign.</source>
        <translation>Il trade peggiore, dopo le commissioni, senza segno.</translation>
    </message>
    <message>
        <source>Longest run of wins</source>
        <translation>Max utili di fila</translation>
    </message>
    <message>
        <source>Most winning trades one after the other, in the order of closing.</source>
        <translation>Numero massimo di trade in utile consecutivi, in ordine di chiusura.</translation>
    </message>
    <message>
        <source>Longest run of losses</source>
        <translation>Max perdite di fila</translation>
    </message>
    <message>
        <source>Most losing trades one after the other, in the order of closing.</source>
        <translation>Numero massimo di trade in perdita consecutivi, in ordine di chiusura.</translation>
    </message>
    <message>
        <source>Wins in a row</source>
        <translation>Utili di fila</translation>
    </message>
    <message>
        <source>Winning trades since the last that was none.</source>
        <translation>Trade in utile dopo l&apos;ultimo che non lo era.</translation>
    </message>
    <message>
        <source>Losses in a row</source>
        <translation>Perdite di fila</translation>
    </message>
    <message>
        <source>Losing trades since the last that was none.</source>
        <translation>Trade in perdita dopo l&apos;ultimo che non lo era.</translation>
    </message>
    <message>
        <source>Ratio per trade</source>
        <translation>Rapporto per trade</translation>
    </message>
    <message>
        <source>Mean / standard deviation (over n) of the profit per trade, not annualised; only with more than five trades.</source>
        <translation>Media / deviazione standard (su n) dell&apos;utile per trade, non annualizzato; solo con più di cinque trade.</translation>
    </message>
    <message>
        <source>System quality number</source>
        <translation>Indice qualità SQN</translation>
    </message>
    <message>
        <source>√trades × mean / standard deviation (over n) of the profit per trade; only with two trades or more.</source>
        <translation>√trade × media / deviazione standard (su n) dell&apos;utile per trade; solo con almeno due trade.</translation>
    </message>
    <message>
        <source>Average time held</source>
        <translation>Durata media</translation>
    </message>
    <message>
        <source>Mean time from entry to exit of the trades.</source>
        <translation>Tempo medio dall&apos;ingresso all&apos;uscita dei trade.</translation>
    </message>
    <message>
        <source>Initial capital</source>
        <translation>Capitale iniziale</translation>
    </message>
    <message>
        <source>What the account held at the begin.</source>
        <translation>Il valore del conto all&apos;inizio.</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>Cash + market value of the positions.</source>
        <translation>Liquidità + valore di mercato delle posizioni.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendimento</translation>
    </message>
    <message>
        <source>Equity / initial capital − 1.</source>
        <translation>Equity / capitale iniziale − 1.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realizzato</translation>
    </message>
    <message>
        <source>Profit of what was closed, average-cost method, before fees.</source>
        <translation>Utile di quanto è stato chiuso, metodo del costo medio, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Non realizzato</translation>
    </message>
    <message>
        <source>Sum of (mark − average) × quantity × multiplier.</source>
        <translation>Somma di (mark − prezzo medio) × quantità × moltiplicatore.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Commissioni</translation>
    </message>
    <message>
        <source>Sum of the fees of all fills.</source>
        <translation>Somma delle commissioni di tutti gli eseguiti.</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Drawdown massimo</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak, as a share of the peak.</source>
        <translation>La massima discesa dell&apos;equity dal suo picco, in quota del picco.</translation>
    </message>
    <message>
        <source>Largest drawdown, amount</source>
        <translation>Drawdown max, importo</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak.</source>
        <translation>La massima discesa dell&apos;equity dal suo picco.</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Indice di Sharpe</translation>
    </message>
    <message>
        <source>Mean / standard deviation (over n − 1) of the daily returns × √252; at least two days.</source>
        <translation>Media / deviazione standard (su n − 1) dei rendimenti giornalieri × √252; almeno due giorni.</translation>
    </message>
    <message>
        <source>Sortino ratio</source>
        <translation>Indice di Sortino</translation>
    </message>
    <message>
        <source>Mean / downside deviation of the daily returns × √252; at least two days.</source>
        <translation>Media / deviazione al ribasso dei rendimenti giornalieri × √252; almeno due giorni.</translation>
    </message>
    <message>
        <source>Return per year</source>
        <translation>Rendimento annuo</translation>
    </message>
    <message>
        <source>(1 + return)^(252 / days) − 1.</source>
        <translation>(1 + rendimento)^(252 / giorni) − 1.</translation>
    </message>
    <message>
        <source>Volatility per year</source>
        <translation>Volatilità annua</translation>
    </message>
    <message>
        <source>Standard deviation (over n − 1) of the daily returns × √252.</source>
        <translation>Deviazione standard (su n − 1) dei rendimenti giornalieri × √252.</translation>
    </message>
    <message>
        <source>Calmar ratio</source>
        <translation>Indice di Calmar</translation>
    </message>
    <message>
        <source>Return per year / largest drawdown.</source>
        <translation>Rendimento annuo / drawdown massimo.</translation>
    </message>
    <message>
        <source>Trade dates</source>
        <translation>Giorni di borsa</translation>
    </message>
    <message>
        <source>Trade dates with a daily return.</source>
        <translation>Giornate di borsa con un rendimento giornaliero.</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Turnover</translation>
    </message>
    <message>
        <source>Sum of price × quantity × multiplier of all fills.</source>
        <translation>Somma di prezzo × quantità × moltiplicatore di tutti gli eseguiti.</translation>
    </message>
    <message>
        <source>Time in the market</source>
        <translation>Tempo a mercato</translation>
    </message>
    <message>
        <source>Share of session time with an open position.</source>
        <translation>Quota del tempo di sessione con una posizione aperta.</translation>
    </message>
    <message>
        <source>No trade has been closed yet.</source>
        <translation>Nessun trade è ancora stato chiuso.</translation>
    </message>
    <message>
        <source>Too few trades have been closed for this figure.</source>
        <translation>I trade chiusi sono troppo pochi per questo valore.</translation>
    </message>
    <message>
        <source>The session covers too few trade dates for this figure.</source>
        <translation>La sessione copre troppe poche giornate di borsa per questo valore.</translation>
    </message>
    <message>
        <source>There is no losing trade, so the ratio has no value.</source>
        <translation>Non ci sono trade in perdita, quindi il rapporto non ha valore.</translation>
    </message>
    <message>
        <source>There is no winning trade.</source>
        <translation>Non ci sono trade in utile.</translation>
    </message>
    <message>
        <source>The results do not vary, so the ratio has no value.</source>
        <translation>I risultati non variano, quindi il rapporto non ha valore.</translation>
    </message>
    <message>
        <source>Gains were divided by no losses at all: the ratio has no value.</source>
        <translation>Gli utili andrebbero divisi per perdite nulle: il rapporto non ha valore.</translation>
    </message>
    <message>
        <source>There is no losing day, so the ratio has no value.</source>
        <translation>Non ci sono giorni in perdita, quindi il rapporto non ha valore.</translation>
    </message>
    <message>
        <source>Equity never fell from its peak, so the ratio has no value.</source>
        <translation>L&apos;equity non è mai scesa dal suo picco, quindi il rapporto non ha valore.</translation>
    </message>
    <message>
        <source>There are too few observations for this figure.</source>
        <translation>Le osservazioni sono troppo poche per questo valore.</translation>
    </message>
    <message>
        <source>No equity has been recorded yet.</source>
        <translation>L&apos;equity non è ancora stata registrata.</translation>
    </message>
    <message>
        <source>There is not enough data for this figure yet.</source>
        <translation>I dati non bastano ancora per questo valore.</translation>
    </message>
    <message>
        <source>It cannot be known: %1.</source>
        <translation>Non è determinabile: %1.</translation>
    </message>
</context>
<context>
    <name>keel::models::FillModel</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>When the venue filled it, exchange time.</source>
        <translation>Quando il mercato lo ha eseguito, ora di borsa.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lato</translation>
    </message>
    <message>
        <source>Bought or sold.</source>
        <translation>Comprato o venduto.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Units of this fill.</source>
        <translation>Unità di questo eseguito.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prezzo</translation>
    </message>
    <message>
        <source>Price per unit of this fill.</source>
        <translation>Prezzo per unità di questo eseguito.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comm.</translation>
    </message>
    <message>
        <source>Venue and broker fee of this fill.</source>
        <translation>Commissione di mercato e broker di questo eseguito.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realizzato</translation>
    </message>
    <message>
        <source>Profit of the part it closed, average-cost method, before fees; zero for an opening fill.</source>
        <translation>Utile della parte chiusa, metodo del costo medio, prima delle commissioni; zero per un eseguito di apertura.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>The order it belongs to.</source>
        <translation>L&apos;ordine a cui appartiene.</translation>
    </message>
</context>
<context>
    <name>keel::models::IndicatorSeries</name>
    <message>
        <source>upper</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>media</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>bassa</translation>
    </message>
    <message>
        <source>line</source>
        <translation>linea</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>segnale</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>differenza</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Simple moving average</source>
        <translation>Media mobile semplice</translation>
    </message>
    <message>
        <source>Exponential moving average</source>
        <translation>Media mobile esponenziale</translation>
    </message>
    <message>
        <source>Bollinger bands</source>
        <translation>Bande di Bollinger</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Deviazioni</translation>
    </message>
    <message>
        <source>Volume-weighted average price of the day</source>
        <translation>Prezzo medio del giorno ponderato per i volumi</translation>
    </message>
    <message>
        <source>Relative strength index</source>
        <translation>Indice di forza relativa</translation>
    </message>
    <message>
        <source>Convergence of two averages (MACD)</source>
        <translation>Convergenza di due medie (MACD)</translation>
    </message>
    <message>
        <source>Fast bars</source>
        <translation>Barre veloci</translation>
    </message>
    <message>
        <source>Slow bars</source>
        <translation>Barre lente</translation>
    </message>
    <message>
        <source>Signal bars</source>
        <translation>Barre segnale</translation>
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
        <translation>Ne è usato meno dell&apos;80 %.</translation>
    </message>
    <message>
        <source>NEAR</source>
        <translation>VICINO</translation>
    </message>
    <message>
        <source>80 % or more of it is used; what goes beyond it is refused.</source>
        <translation>Ne è usato l&apos;80 % o più; quanto lo supera viene rifiutato.</translation>
    </message>
    <message>
        <source>BREACHED</source>
        <translation>SUPERATO</translation>
    </message>
    <message>
        <source>The limit is reached: new exposure is refused, exits go on.</source>
        <translation>Il limite è raggiunto: nuova esposizione rifiutata, le uscite proseguono.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>What is limited.</source>
        <translation>Che cosa è limitato.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Vale per</translation>
    </message>
    <message>
        <source>The symbol, or the whole session.</source>
        <translation>Il simbolo, oppure l&apos;intera sessione.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usato</translation>
    </message>
    <message>
        <source>How much of it is used now; for a floor, what is left of the value.</source>
        <translation>Quanto ne è usato ora; per una soglia minima, il valore rimasto.</translation>
    </message>
    <message>
        <source>Limit value</source>
        <translation>Valore limite</translation>
    </message>
    <message>
        <source>The limit; a floor is marked with ≥: the value must not fall below it.</source>
        <translation>Il limite; una soglia minima è segnata con ≥: il valore non deve scendere sotto.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Margine</translation>
    </message>
    <message>
        <source>Limit − used; for a floor, used − limit.</source>
        <translation>Limite − usato; per una soglia minima, usato − limite.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Used / limit; for a floor, limit / used.</source>
        <translation>Usato / limite; per una soglia minima, limite / usato.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>OK below 80 %, NEAR from there on, BREACHED beyond the limit.</source>
        <translation>OK sotto l&apos;80 %, VICINO da lì in poi, SUPERATO oltre il limite.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>limit, share used</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>esaurito</translation>
    </message>
</context>
<context>
    <name>keel::models::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Wall clock of this computer.</source>
        <translation>Orologio di questo computer.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Debug, info, warning or error.</source>
        <translation>Debug, info, avviso o errore.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>The part of the program that wrote the line.</source>
        <translation>La parte del programma che ha scritto la riga.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>The line.</source>
        <translation>La riga.</translation>
    </message>
</context>
<context>
    <name>keel::models::OrderJourney</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>nessun motivo indicato</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Scritto</translation>
    </message>
    <message>
        <source>Risk gate</source>
        <translation>Controllo rischi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confermato</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Eseguito</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ignoto</translation>
    </message>
    <message>
        <source>No usable answer came. It may have happened or not; nothing is sent again by itself.</source>
        <translation>Nessuna risposta utilizzabile. Può essere avvenuto o no; nulla viene reinviato da solo.</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>comando %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>ordine %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettato</translation>
    </message>
    <message>
        <source>the venue&apos;s answer was lost; it is being asked</source>
        <translation>la risposta del mercato è andata persa; lo si sta interrogando</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the engine has not answered</source>
        <translation>il motore non ha risposto</translation>
    </message>
    <message>
        <source>the session ended before its answer</source>
        <translation>la sessione è terminata prima della risposta</translation>
    </message>
</context>
<context>
    <name>keel::models::OrderModel</name>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>The client order id: one for the order&apos;s whole life.</source>
        <translation>L&apos;ID client dell&apos;ordine: uno solo per tutta la sua vita.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>When the order was decided, exchange time.</source>
        <translation>Quando l&apos;ordine è stato deciso, ora di borsa.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lato</translation>
    </message>
    <message>
        <source>Buy, sell, or sell short.</source>
        <translation>Compra, vendi o short.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Units ordered = filled + still open.</source>
        <translation>Unità ordinate = eseguite + ancora aperte.</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Eseguita</translation>
    </message>
    <message>
        <source>Units filled so far.</source>
        <translation>Unità eseguite finora.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Where it is in its life; the tooltip says what may still happen.</source>
        <translation>A che punto è della sua vita; il suggerimento dice che cosa può ancora succedere.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Market, limit, stop, stop limit or trailing stop; the tooltip says how long it stays.</source>
        <translation>Mercato, limite, stop, stop limite o trailing stop; il suggerimento dice quanto resta valido.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>The worst price it accepts.</source>
        <translation>Il prezzo peggiore che accetta.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The price that wakes it.</source>
        <translation>Il prezzo che lo attiva.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Pr. medio</translation>
    </message>
    <message>
        <source>Volume-weighted price of its fills.</source>
        <translation>Prezzo dei suoi eseguiti ponderato per la quantità.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Comm.</translation>
    </message>
    <message>
        <source>Venue and broker fees so far.</source>
        <translation>Commissioni di mercato e broker finora.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why it was denied, rejected, canceled or expired.</source>
        <translation>Perché è stato negato, rifiutato o annullato oppure è scaduto.</translation>
    </message>
    <message>
        <source>decided %1
last change %2</source>
        <translation>deciso %1
ultima modifica %2</translation>
    </message>
</context>
<context>
    <name>keel::models::ParameterModel</name>
    <message>
        <source>on</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametro</translation>
    </message>
    <message>
        <source>The name the configuration uses.</source>
        <translation>Il nome usato dalla configurazione.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>What the strategy works with.</source>
        <translation>Con che cosa lavora la strategia.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>What it works with when the configuration says nothing.</source>
        <translation>Con che cosa lavora se la configurazione non dice nulla.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Min–max</translation>
    </message>
    <message>
        <source>The smallest and the largest value that are taken.</source>
        <translation>Il valore minimo e massimo ammessi.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>What it does.</source>
        <translation>Che cosa fa.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no number.</source>
        <translation>%1: &quot;%2&quot; non è un numero.</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number.</source>
        <translation>%1: %2 non è un numero intero.</translation>
    </message>
    <message>
        <source>%1: %2 is outside %3 to %4.</source>
        <translation>%1: %2 non è compreso tra %3 e %4.</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>sì o no</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Changed; the default is %1.</source>
        <translation>Modificato; il valore predefinito è %1.</translation>
    </message>
</context>
<context>
    <name>keel::models::PerformanceModel</name>
    <message>
        <source>Figure</source>
        <translation>Misura</translation>
    </message>
    <message>
        <source>The name of the figure.</source>
        <translation>Il nome della misura.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>The figure as of now; no data where it cannot be known yet.</source>
        <translation>Il valore attuale; senza dati dove non è ancora determinabile.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>How it is made; the tool tip shows the inputs used.</source>
        <translation>Come si calcola; il suggerimento mostra i dati usati.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>senza dati</translation>
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
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Units held; below zero is a short position.</source>
        <translation>Unità detenute; sotto zero è una posizione short.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Pr. medio</translation>
    </message>
    <message>
        <source>Average cost per unit = cost of the open quantity / quantity.</source>
        <translation>Costo medio per unità = costo della quantità aperta / quantità.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>The price used for valuation: the last price seen. Grey when it is too old to act on.</source>
        <translation>Il prezzo usato per la valutazione: l&apos;ultimo prezzo visto. Grigio se troppo vecchio per operare.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Market value = quantity × mark × multiplier, in account currency.</source>
        <translation>Valore di mercato = quantità × mark × moltiplicatore, nella valuta del conto.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Non realizzato</translation>
    </message>
    <message>
        <source>(mark − average) × quantity × multiplier, before fees; grey within one cent of zero.</source>
        <translation>(mark − prezzo medio) × quantità × moltiplicatore, prima delle commissioni; grigio entro un centesimo da zero.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realizzato</translation>
    </message>
    <message>
        <source>Profit of the closed part, average-cost method, before fees.</source>
        <translation>Utile della parte chiusa, metodo del costo medio, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>|market value| / equity.</source>
        <translation>|valore di mercato| / equity.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Where the stop-loss rule would close it.</source>
        <translation>Dove la regola di stop loss la chiuderebbe.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Where the take-profit rule would close it.</source>
        <translation>Dove la regola di take profit la chiuderebbe.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategy that opened it.</source>
        <translation>La strategia che l&apos;ha aperta.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>When it was opened, exchange time.</source>
        <translation>Quando è stata aperta, ora di borsa.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rischio</translation>
    </message>
    <message>
        <source>To stop</source>
        <translation>Allo stop</translation>
    </message>
    <message>
        <source>(mark − stop) / mark; for a short position (stop − mark) / mark.</source>
        <translation>(mark − stop) / mark; per una posizione short (stop − mark) / mark.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>A rischio</translation>
    </message>
    <message>
        <source>Lost when it is closed exactly at the stop: (mark − stop) × quantity × multiplier.</source>
        <translation>Quanto si perde chiudendo esattamente allo stop: (mark − stop) × quantità × moltiplicatore.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>Non aggiornato dal %1</translation>
    </message>
    <message>
        <source>(%1 − %2) × %3 × %4</source>
        <translation>(%1 − %2) × %3 × %4</translation>
    </message>
    <message>
        <source>SAFE, RISK or CRITICAL with the number that decides: the part of the way from average cost to stop that is still open (RISK from 50 % down, CRITICAL from 20 % down), or the share of a limit that is used (RISK from 100 %, CRITICAL from 105 %). A stale price is CRITICAL.</source>
        <translation>SICURO, RISCHIO o CRITICO con il numero che decide: la parte ancora libera del percorso dal costo medio allo stop (RISCHIO dal 50 % in giù, CRITICO dal 20 % in giù), oppure la quota usata di un limite (RISCHIO dal 100 %, CRITICO dal 105 %). Un prezzo vecchio è CRITICO.</translation>
    </message>
</context>
<context>
    <name>keel::models::PreflightModel</name>
    <message>
        <source>BLOCKS</source>
        <translation>BLOCCA</translation>
    </message>
    <message>
        <source>Start is refused because of it.</source>
        <translation>Per questo motivo l&apos;avvio viene rifiutato.</translation>
    </message>
    <message>
        <source>PARTLY</source>
        <translation>IN PARTE</translation>
    </message>
    <message>
        <source>It costs points, but a start is possible.</source>
        <translation>Costa punti, ma l&apos;avvio è possibile.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nulla da fare.</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connessioni</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation>Limiti rischio</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>What is looked at before a start.</source>
        <translation>Che cosa si esamina prima di un avvio.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>OK, PARTLY (points are missing) or BLOCKS (a start is refused).</source>
        <translation>OK, IN PARTE (mancano punti) o BLOCCA (l&apos;avvio viene rifiutato).</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Points reached of those possible; a dash for a condition without points.</source>
        <translation>Punti ottenuti su quelli possibili; un trattino per una condizione senza punti.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What was found, with its numbers.</source>
        <translation>Che cosa è stato trovato, con i relativi numeri.</translation>
    </message>
    <message>
        <source>NOT CHECKED</source>
        <translation>DA VERIFICARE</translation>
    </message>
    <message>
        <source>The session has not been looked at yet.</source>
        <translation>La sessione non è stata ancora esaminata.</translation>
    </message>
    <message>
        <source>READY %1</source>
        <translation>PRONTA %1</translation>
    </message>
    <message>
        <source>80 points or more, and nothing blocks.</source>
        <translation>80 punti o più e nulla che blocca.</translation>
    </message>
    <message>
        <source>ADDRESS ISSUES %1</source>
        <translation>DA RIVEDERE %1</translation>
    </message>
    <message>
        <source>60 to 79 points: see what is missing before you start.</source>
        <translation>Da 60 a 79 punti: controllare che cosa manca prima di avviare.</translation>
    </message>
    <message>
        <source>NOT READY %1</source>
        <translation>NON PRONTA %1</translation>
    </message>
    <message>
        <source>Fewer than 60 points, or something blocks the start.</source>
        <translation>Meno di 60 punti, oppure qualcosa blocca l&apos;avvio.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>points of points</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>Stato sessione</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Dati di mercato</translation>
    </message>
    <message>
        <source>Unknown orders</source>
        <translation>Ordini ignoti</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limiti</translation>
    </message>
</context>
<context>
    <name>keel::models::Risk</name>
    <message>
        <source>SAFE %1</source>
        <translation>SICURO %1</translation>
    </message>
    <message>
        <source>RISK %1</source>
        <translation>RISCHIO %1</translation>
    </message>
    <message>
        <source>CRITICAL %1</source>
        <translation>CRITICO %1</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>The mark has reached the stop.</source>
        <translation>Il mark ha raggiunto lo stop.</translation>
    </message>
    <message>
        <source>in profit</source>
        <translation>in utile</translation>
    </message>
    <message>
        <source>The stop is on the winning side of the average: closing there loses nothing.</source>
        <translation>Lo stop è dal lato in utile rispetto al prezzo medio: chiudendo lì non si perde nulla.</translation>
    </message>
    <message>
        <source>%1 of the way from the average cost to the stop is still open. RISK from 50 % down, CRITICAL from 20 % down.</source>
        <translation>Resta libero il %1 del percorso dal costo medio allo stop. RISCHIO dal 50 % in giù, CRITICO dal 20 % in giù.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>senza prezzo</translation>
    </message>
    <message>
        <source>There is no price to judge it by.</source>
        <translation>Non c&apos;è un prezzo con cui valutarlo.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>vecchio</translation>
    </message>
    <message>
        <source>The price is too old to act on: the stop cannot be watched.</source>
        <translation>Il prezzo è troppo vecchio per operare: lo stop non è sorvegliabile.</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>senza stop</translation>
    </message>
    <message>
        <source>No stop-loss and no limit applies to it: nothing says how much may be lost.</source>
        <translation>Non vale alcuno stop loss né limite: nulla dice quanto si può perdere.</translation>
    </message>
    <message>
        <source>%1 of the limit &quot;%2&quot; is used. RISK from 100 % on, CRITICAL from 105 % on.</source>
        <translation>È usato il %1 del limite &quot;%2&quot;. RISCHIO dal 100 % in su, CRITICO dal 105 % in su.</translation>
    </message>
</context>
<context>
    <name>keel::models::SessionListModel</name>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>The name of the session.</source>
        <translation>Il nome della sessione.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>When it was started, exchange time.</source>
        <translation>Quando è stata avviata, ora di borsa.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Session time from start to end.</source>
        <translation>Tempo di sessione dall&apos;inizio alla fine.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>LIVE, PAPER, BACKTEST or REPLAY.</source>
        <translation>LIVE, PAPER, BACKTEST o REPLAY.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>GENERATED: the market was made by a program, not recorded.</source>
        <translation>GENERATO: il mercato è stato creato da un programma, non registrato.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>How it ended.</source>
        <translation>Come è terminata.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategy that traded.</source>
        <translation>La strategia che ha operato.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Round trips closed in it.</source>
        <translation>Trade completi chiusi durante la sessione.</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>What the account held at the begin.</source>
        <translation>Il valore del conto all&apos;inizio.</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>Cash and positions at the end.</source>
        <translation>Liquidità e posizioni alla fine.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rend. %</translation>
    </message>
    <message>
        <source>Equity / capital − 1.</source>
        <translation>Equity / capitale − 1.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realizzato</translation>
    </message>
    <message>
        <source>Profit of what was closed, average-cost method, before fees.</source>
        <translation>Utile di quanto è stato chiuso, metodo del costo medio, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Comm.</translation>
    </message>
    <message>
        <source>Sum of the fees of all fills.</source>
        <translation>Somma delle commissioni di tutti gli eseguiti.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak, as a share of the peak.</source>
        <translation>La massima discesa dell&apos;equity dal suo picco, in quota del picco.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Win rate</translation>
    </message>
    <message>
        <source>Winning trades / trades.</source>
        <translation>Trade in utile / trade.</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profit factor</translation>
    </message>
    <message>
        <source>Gross profit / gross loss.</source>
        <translation>Utile lordo / perdita lorda.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>Orders made in it.</source>
        <translation>Ordini della sessione.</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Eseguiti</translation>
    </message>
    <message>
        <source>Fills of these orders.</source>
        <translation>Eseguiti di questi ordini.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERATO</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrato</translation>
    </message>
</context>
<context>
    <name>keel::models::SignalModel</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>When the strategy spoke, exchange time.</source>
        <translation>Quando la strategia ha dato il segnale, ora di borsa.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lato</translation>
    </message>
    <message>
        <source>What the strategy wants to do.</source>
        <translation>Che cosa vuole fare la strategia.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Forza</translation>
    </message>
    <message>
        <source>How sure the strategy is: weak, moderate, strong, very strong.</source>
        <translation>Quanto è sicura la strategia: debole, moderata, forte, molto forte.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prezzo</translation>
    </message>
    <message>
        <source>The price the decision saw.</source>
        <translation>Il prezzo visto al momento della decisione.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>What became of it: executed, or blocked by a check.</source>
        <translation>Che cosa ne è stato: eseguito, o bloccato da un controllo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why it was blocked, with the numbers behind it.</source>
        <translation>Perché è stato bloccato, con i relativi numeri.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Which rule spoke, with its numbers.</source>
        <translation>Quale regola ha dato il segnale, con i suoi numeri.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategy that spoke.</source>
        <translation>La strategia che ha dato il segnale.</translation>
    </message>
</context>
<context>
    <name>keel::models::StrategyModel</name>
    <message>
        <source>ON</source>
        <translation>ON</translation>
    </message>
    <message>
        <source>Its signals become orders when they pass the checks.</source>
        <translation>I suoi segnali diventano ordini se superano i controlli.</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>OFF</translation>
    </message>
    <message>
        <source>It opens nothing; exits of its positions go on.</source>
        <translation>Non apre nulla; le uscite delle sue posizioni proseguono.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategy of the session.</source>
        <translation>La strategia della sessione.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>ON: its signals become orders. OFF: it opens nothing, exits go on.</source>
        <translation>ON: i suoi segnali diventano ordini. OFF: non apre nulla, le uscite proseguono.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Segnali</translation>
    </message>
    <message>
        <source>What it said in this session.</source>
        <translation>I segnali che ha dato in questa sessione.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Eseguiti</translation>
    </message>
    <message>
        <source>Signals that became orders.</source>
        <translation>Segnali diventati ordini.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccati</translation>
    </message>
    <message>
        <source>Signals a check refused.</source>
        <translation>Segnali rifiutati da un controllo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>Positions it holds.</source>
        <translation>Posizioni che detiene.</translation>
    </message>
    <message>
        <source>Realized</source>
        <translation>Realizzato</translation>
    </message>
    <message>
        <source>Profit of what it closed, average-cost method, before fees.</source>
        <translation>Utile di quanto ha chiuso, metodo del costo medio, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Unrealized</source>
        <translation>Non realizzato</translation>
    </message>
    <message>
        <source>Sum of (mark − average) × quantity × multiplier of its positions, before fees.</source>
        <translation>Somma di (mark − prezzo medio) × quantità × moltiplicatore delle sue posizioni, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Comm.</translation>
    </message>
    <message>
        <source>Sum of the fees of its fills.</source>
        <translation>Somma delle commissioni dei suoi eseguiti.</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Realized + unrealized − fees.</source>
        <translation>Realizzato + non realizzato − commissioni.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
</context>
<context>
    <name>keel::models::Summary</name>
    <message>
        <source>Equity %1</source>
        <translation>Equity %1</translation>
    </message>
    <message>
        <source>Equity = cash + market value of the positions.
cash %1</source>
        <translation>Equity = liquidità + valore di mercato delle posizioni.
liquidità %1</translation>
    </message>
    <message>
        <source>Day P&amp;L</source>
        <translation>P&amp;L giorno</translation>
    </message>
    <message>
        <source>Day P&amp;L = equity now − equity at the day&apos;s begin, after fees.
realized %1, unrealized %2, fees %3</source>
        <translation>P&amp;L giorno = equity attuale − equity a inizio giornata, dopo le commissioni.
realizzato %1, non realizzato %2, commissioni %3</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Impiegato</translation>
    </message>
    <message>
        <source>Deployed = sum of |market value| of the positions.
still available %1</source>
        <translation>Impiegato = somma del |valore di mercato| delle posizioni.
ancora disponibile %1</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>The largest fall of equity from its peak in this session, as a share of the peak.</source>
        <translation>La massima discesa dell&apos;equity dal suo picco in questa sessione, in quota del picco.</translation>
    </message>
    <message>
        <source>end of data</source>
        <translation>fine dati</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>velocità max</translation>
    </message>
    <message>
        <source>speed ×%1</source>
        <translation>velocità ×%1</translation>
    </message>
    <message>
        <source>store</source>
        <translation>archivio</translation>
    </message>
    <message>
        <source>◆ failed</source>
        <translation>◆ guasto</translation>
    </message>
    <message>
        <source>▲ behind %1</source>
        <translation>▲ indietro %1</translation>
    </message>
    <message>
        <source>Time of the last commit to disk; %1 records wait.</source>
        <translation>Durata dell&apos;ultimo commit su disco; %1 record in attesa.</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>feed</translation>
    </message>
    <message>
        <source>Time since the market last moved, on this computer&apos;s clock.</source>
        <translation>Tempo dall&apos;ultimo movimento del mercato, secondo l&apos;orologio di questo computer.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>● ended</source>
        <translation>● finito</translation>
    </message>
    <message>
        <source>The data is played out.</source>
        <translation>I dati sono stati riprodotti fino alla fine.</translation>
    </message>
    <message>
        <source>● idle</source>
        <translation>● fermo</translation>
    </message>
    <message>
        <source>The market moves once the session runs.</source>
        <translation>Il mercato si muove quando la sessione è in corso.</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motore</translation>
    </message>
    <message>
        <source>Time of the last turn; worst %1. %2 events handled, %3 quotes conflated.</source>
        <translation>Durata dell&apos;ultimo ciclo; peggiore %1. %2 eventi gestiti, %3 quotazioni accorpate.</translation>
    </message>
    <message>
        <source>inbox</source>
        <translation>in arrivo</translation>
    </message>
    <message>
        <source>Inputs that wait for the engine&apos;s next turn.</source>
        <translation>Ingressi in attesa del prossimo ciclo del motore.</translation>
    </message>
    <message>
        <source>to write</source>
        <translation>in coda</translation>
    </message>
    <message>
        <source>Records that wait for the store.</source>
        <translation>Record in attesa dell&apos;archivio.</translation>
    </message>
    <message>
        <source>window</source>
        <translation>finestra</translation>
    </message>
    <message>
        <source>Time of the last frame: taking the answer and painting it.</source>
        <translation>Durata dell&apos;ultimo frame: ricevere la risposta e disegnarla.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>▲ %1 lost</source>
        <translation>▲ %1 perse</translation>
    </message>
    <message>
        <source>Lines that found the ring full.</source>
        <translation>Righe che hanno trovato il buffer pieno.</translation>
    </message>
    <message>
        <source>Worst turn</source>
        <translation>Ciclo peggiore</translation>
    </message>
    <message>
        <source>The longest turn of the engine in this session.</source>
        <translation>Il ciclo più lungo del motore in questa sessione.</translation>
    </message>
    <message>
        <source>Events a second</source>
        <translation>Eventi al secondo</translation>
    </message>
    <message>
        <source>Events the engine handled in the last second; %1 in all.</source>
        <translation>Eventi gestiti dal motore nell&apos;ultimo secondo; %1 in tutto.</translation>
    </message>
    <message>
        <source>Quotes conflated</source>
        <translation>Quotaz. accorpate</translation>
    </message>
    <message>
        <source>Quotes replaced by newer ones of the same instrument before the engine came to them.</source>
        <translation>Quotazioni sostituite da altre più recenti dello stesso strumento prima che il motore le leggesse.</translation>
    </message>
    <message>
        <source>Median commit</source>
        <translation>Commit mediano</translation>
    </message>
    <message>
        <source>The middle one of the last 1 000 commits to disk.</source>
        <translation>La durata mediana degli ultimi 1 000 commit su disco.</translation>
    </message>
    <message>
        <source>Slowest commit</source>
        <translation>Commit più lento</translation>
    </message>
    <message>
        <source>The slowest of the last 1 000 commits to disk.</source>
        <translation>Il più lento degli ultimi 1 000 commit su disco.</translation>
    </message>
    <message>
        <source>Log lines lost</source>
        <translation>Righe log perse</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Resident memory of this program.</source>
        <translation>Memoria residente di questo programma.</translation>
    </message>
    <message>
        <source>Worst frame</source>
        <translation>Frame peggiore</translation>
    </message>
    <message>
        <source>The longest of the window&apos;s last %1 frames; the middle one took %2.</source>
        <translation>Il più lungo degli ultimi %1 frame della finestra; quello mediano è durato %2.</translation>
    </message>
    <message>
        <source>Slow frames</source>
        <translation>Frame lenti</translation>
    </message>
    <message>
        <source>Of these frames, those above %1 ms; %2 frames in all.</source>
        <translation>Di questi frame, quelli oltre %1 ms; %2 frame in tutto.</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>ordini</translation>
    </message>
    <message>
        <source>No session, so no venue.</source>
        <translation>Nessuna sessione, quindi nessun mercato.</translation>
    </message>
    <message>
        <source>Where orders go, and whether new ones may leave.</source>
        <translation>Dove vanno gli ordini e se possono partirne di nuovi.</translation>
    </message>
    <message>
        <source>● paper venue</source>
        <translation>● mercato paper</translation>
    </message>
    <message>
        <source>▲ exits only</source>
        <translation>▲ solo uscite</translation>
    </message>
    <message>
        <source>● closed</source>
        <translation>● chiusi</translation>
    </message>
    <message>
        <source>◆ closing only</source>
        <translation>◆ solo chiusure</translation>
    </message>
    <message>
        <source>◆ halted</source>
        <translation>◆ bloccati</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>chiude tra %1</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>apre tra %1</translation>
    </message>
    <message>
        <source>◆ no answer for %1</source>
        <translation>◆ non risponde da %1</translation>
    </message>
    <message>
        <source>The store&apos;s thread has work and shows no life; %1 records wait. What they say may not be on disk yet.</source>
        <translation>Il thread dell&apos;archivio ha lavoro e non dà segni di vita; %1 record in attesa. Il loro contenuto potrebbe non essere ancora su disco.</translation>
    </message>
    <message>
        <source>library</source>
        <translation>libreria</translation>
    </message>
    <message>
        <source>Lists, experiments, files and reports wait; trading does not depend on them.</source>
        <translation>Elenchi, esperimenti, file e report attendono; il trading non ne dipende.</translation>
    </message>
</context>
<context>
    <name>keel::models::ThreadModel</name>
    <message>
        <source>Idle</source>
        <translation>Fermo</translation>
    </message>
    <message>
        <source>It waits for work.</source>
        <translation>È in attesa di lavoro.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>It shows life.</source>
        <translation>Dà segni di vita.</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>It has work and showed no life for a second.</source>
        <translation>Ha lavoro e non dà segni di vita da un secondo.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muto</translation>
    </message>
    <message>
        <source>It has work and showed no life for five seconds. What it does may not be done.</source>
        <translation>Ha lavoro e non dà segni di vita da cinque secondi. Ciò che sta facendo potrebbe non essere compiuto.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motore</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Nastro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>A part of the engine that works by itself.</source>
        <translation>Una parte del motore che lavora da sola.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Idle, working, slow (no life for one second) or silent (for five).</source>
        <translation>Fermo, attivo, lento (nessun segno di vita da un secondo) o muto (da cinque).</translation>
    </message>
    <message>
        <source>Last sign</source>
        <translation>Ult. segno</translation>
    </message>
    <message>
        <source>Since it last showed life, on this computer&apos;s clock.</source>
        <translation>Tempo dall&apos;ultimo segno di vita, secondo l&apos;orologio di questo computer.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In coda</translation>
    </message>
    <message>
        <source>What waits for it.</source>
        <translation>Quanto è in attesa di lui.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacità</translation>
    </message>
    <message>
        <source>How much may wait for it; a dash when there is no bound.</source>
        <translation>Quanto può attendere al massimo; un trattino se non c&apos;è limite.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketGuards</name>
    <message>
        <source>No market price of %1 is known to compare the order with.</source>
        <translation>Per %1 non è noto alcun prezzo di mercato con cui confrontare l&apos;ordine.</translation>
    </message>
    <message>
        <source>Size: the order is worth %1 and the account&apos;s equity is not above zero.</source>
        <translation>Quantità: l&apos;ordine vale %1 e l&apos;equity del conto non è superiore a zero.</translation>
    </message>
    <message>
        <source>Size: the order is worth %1, %2 of the equity (unusual from %3, extreme from %4).</source>
        <translation>Quantità: l&apos;ordine vale %1, %2 dell&apos;equity (insolito da %3, estremo da %4).</translation>
    </message>
    <message>
        <source>Size: %1 units (unusual from %2, extreme from %3).</source>
        <translation>Quantità: %1 unità (insolito da %2, estremo da %3).</translation>
    </message>
    <message>
        <source>Symbol: the market price of %1 is %2 old, its limit is %3.</source>
        <translation>Simbolo: il prezzo di mercato di %1 risale a %2 fa, il limite è %3.</translation>
    </message>
    <message>
        <source>%1: %2 is %3 away from the market at %4 (unusual from %5, extreme from %6).</source>
        <translation>%1: %2 dista %3 dal mercato a %4 (insolito da %5, estremo da %6).</translation>
    </message>
    <message>
        <source>%1: %2 is %3 ticks away from the market at %4 (unusual from %5, extreme from %6).</source>
        <translation>%1: %2 dista %3 tick dal mercato a %4 (insolito da %5, estremo da %6).</translation>
    </message>
    <message>
        <source>Stop price: a buy stop at %1 is not above the market at %2 and acts at once.</source>
        <translation>Prezzo stop: uno stop di acquisto a %1 non è sopra il mercato a %2 e scatta subito.</translation>
    </message>
    <message>
        <source>Stop price: a sell stop at %1 is not below the market at %2 and acts at once.</source>
        <translation>Prezzo stop: uno stop di vendita a %1 non è sotto il mercato a %2 e scatta subito.</translation>
    </message>
    <message>
        <source>Size: an order with the same symbol, side, size and price was sent %1 ago.</source>
        <translation>Quantità: un ordine con lo stesso simbolo, lato, quantità e prezzo è stato inviato %1 fa.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketInput</name>
    <message>
        <source>%1: enter a number.</source>
        <translation>%1: inserire un numero.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: “%2” is not above zero.</source>
        <translation>%1: “%2” non è maggiore di zero.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a multiple of the lot %3.</source>
        <translation>%1: “%2” non è un multiplo del lotto %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a multiple of the tick %3.</source>
        <translation>%1: “%2” non è un multiplo del tick %3.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Limit price</source>
        <translation>Prezzo limite</translation>
    </message>
    <message>
        <source>Stop price</source>
        <translation>Prezzo stop</translation>
    </message>
    <message>
        <source>Time in force</source>
        <translation>Validità</translation>
    </message>
    <message>
        <source>“%1” holds a thousands separator; leave it out.</source>
        <translation>“%1” contiene un separatore delle migliaia; ometterlo.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” non è un numero.</translation>
    </message>
    <message>
        <source>“%1” has more than eight decimals.</source>
        <translation>“%1” ha più di otto decimali.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1” è troppo grande.</translation>
    </message>
    <message>
        <source>Symbol: choose what to trade.</source>
        <translation>Simbolo: scegliere che cosa negoziare.</translation>
    </message>
    <message>
        <source>Symbol: the session does not trade “%1”.</source>
        <translation>Simbolo: la sessione non negozia “%1”.</translation>
    </message>
    <message>
        <source>Time in force: a stop has to wait for its price; choose Day or Till canceled.</source>
        <translation>Validità: uno stop deve attendere il suo prezzo; scegliere Giorno o Fino a revoca.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketModel</name>
    <message>
        <source>There is no position in %1.</source>
        <translation>Non ci sono posizioni su %1.</translation>
    </message>
    <message>
        <source>The position in %1 belongs to the strategy %2: an order by hand would open another one beside it. Flatten closes it.</source>
        <translation>La posizione su %1 appartiene alla strategia %2: un ordine manuale ne aprirebbe un&apos;altra accanto. Azzera il simbolo la chiude.</translation>
    </message>
    <message>
        <source>No order in %1 is working that could be canceled.</source>
        <translation>Su %1 non ci sono ordini attivi da annullare.</translation>
    </message>
    <message numerus="yes">
        <source>Asked to cancel %n order(s).</source>
        <translation>
            <numerusform>Chiesto l&apos;annullamento di %n ordine.</numerusform>
            <numerusform>Chiesto l&apos;annullamento di %n ordini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all positions in %1 at the market, in %2: %3 units, worth about %4.</source>
        <translation>Chiudi tutte le posizioni su %1 a mercato, in %2: %3 unità, valore circa %4.</translation>
    </message>
    <message>
        <source>No session is loaded.</source>
        <translation>Nessuna sessione è caricata.</translation>
    </message>
    <message>
        <source>In %1 nothing can be ordered by hand.</source>
        <translation>In %1 non si possono inserire ordini manuali.</translation>
    </message>
    <message>
        <source>No session is active: this one is %1.</source>
        <translation>Nessuna sessione è attiva: questa è %1.</translation>
    </message>
    <message>
        <source>Positions and orders are not known yet; nothing was done. Open the ticket and press the key again.</source>
        <translation>Posizioni e ordini non sono ancora noti; non è stato fatto nulla. Aprire il ticket e premere di nuovo il tasto.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No market price yet.</source>
        <translation>Ancora nessun prezzo di mercato.</translation>
    </message>
    <message>
        <source>bid %1, ask %2, last %3, age %4</source>
        <translation>denaro %1, lettera %2, ultimo %3, età %4</translation>
    </message>
    <message>
        <source>▲ Confirmation of unusual orders is OFF: they are sent at once. Extreme orders and repetitions still ask.</source>
        <translation>▲ La conferma degli ordini insoliti è DISATTIVATA: partono subito. Ordini estremi e ripetizioni chiedono ancora conferma.</translation>
    </message>
    <message>
        <source>Size: %1.</source>
        <translation>Quantità: %1.</translation>
    </message>
    <message>
        <source>The engine has not judged this order yet.</source>
        <translation>Il motore non ha ancora valutato questo ordine.</translation>
    </message>
    <message>
        <source>The market price of %1 is %2 old: too old to trade on.</source>
        <translation>Il prezzo di mercato di %1 risale a %2 fa: troppo vecchio per operare.</translation>
    </message>
    <message>
        <source>The engine does not answer: nothing can be sent until it does.</source>
        <translation>Il motore non risponde: finché non risponde non si può inviare nulla.</translation>
    </message>
    <message>
        <source>The outcome of the last order is Unknown. It is not sent again: look at the orders, then release Send.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine è Ignoto. Non viene reinviato: controllare gli ordini, poi sbloccare Invia.</translation>
    </message>
    <message>
        <source>Waiting for the answer to the last order.</source>
        <translation>In attesa della risposta all&apos;ultimo ordine.</translation>
    </message>
    <message>
        <source>Send opens in a moment. The target is %1.</source>
        <translation>Invia si attiva tra un istante. La destinazione è %1.</translation>
    </message>
    <message>
        <source>Type the size %1 again.</source>
        <translation>Digitare di nuovo la quantità %1.</translation>
    </message>
    <message>
        <source>Is this meant? Enter on Send sends it, Escape does nothing.</source>
        <translation>È voluto? Invio sul pulsante Invia lo invia, Esc non fa nulla.</translation>
    </message>
    <message>
        <source>▲ Unusual. Is this meant? Enter on Send sends it all the same, Escape does nothing.</source>
        <translation>▲ Insolito. È voluto? Invio sul pulsante Invia lo invia comunque, Esc non fa nulla.</translation>
    </message>
    <message>
        <source>◆ Extreme. If this is meant, type the size %1 again and press Send; Escape does nothing.</source>
        <translation>◆ Estremo. Se è voluto, digitare di nuovo la quantità %1 e premere Invia; Esc non fa nulla.</translation>
    </message>
</context>
<context>
    <name>keel::models::TicketSentence</name>
    <message>
        <source>Buy %1 %2 at the market, %3, in %4.</source>
        <translation>Compra %1 %2 a mercato, %3, in %4.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at the market, %3, in %4.</source>
        <translation>Vendi %1 %2 a mercato, %3, in %4.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at limit %3, %4, in %5.</source>
        <translation>Compra %1 %2 con limite %3, %4, in %5.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at limit %3, %4, in %5.</source>
        <translation>Vendi %1 %2 con limite %3, %4, in %5.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at the market once it trades at %3 or above, %4, in %5.</source>
        <translation>Compra %1 %2 a mercato quando scambia a %3 o più, %4, in %5.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at the market once it trades at %3 or below, %4, in %5.</source>
        <translation>Vendi %1 %2 a mercato quando scambia a %3 o meno, %4, in %5.</translation>
    </message>
    <message>
        <source>Buy %1 %2 at limit %4 once it trades at %3 or above, %5, in %6.</source>
        <translation>Compra %1 %2 con limite %4 quando scambia a %3 o più, %5, in %6.</translation>
    </message>
    <message>
        <source>Sell %1 %2 at limit %4 once it trades at %3 or below, %5, in %6.</source>
        <translation>Vendi %1 %2 con limite %4 quando scambia a %3 o meno, %5, in %6.</translation>
    </message>
    <message>
        <source>What it costs cannot be told: there is no price.</source>
        <translation>Il costo non è determinabile: non c&apos;è un prezzo.</translation>
    </message>
    <message>
        <source>About %1; what is left cannot be told: no exchange rate is known.</source>
        <translation>Circa %1; quanto resta non è determinabile: nessun tasso di cambio noto.</translation>
    </message>
    <message>
        <source>Costs about %1, the fee is not known; cash after %2, available after %3.</source>
        <translation>Costa circa %1, commissione non nota; liquidità dopo %2, disponibile dopo %3.</translation>
    </message>
    <message>
        <source>Brings about %1, the fee is not known; cash after %2, available after %3.</source>
        <translation>Rende circa %1, commissione non nota; liquidità dopo %2, disponibile dopo %3.</translation>
    </message>
    <message>
        <source>Costs about %1 + %2 fee; cash after %3, available after %4.</source>
        <translation>Costa circa %1 + %2 di commissione; liquidità dopo %3, disponibile dopo %4.</translation>
    </message>
    <message>
        <source>Brings about %1 − %2 fee; cash after %3, available after %4.</source>
        <translation>Rende circa %1 − %2 di commissione; liquidità dopo %3, disponibile dopo %4.</translation>
    </message>
    <message>
        <source>It only closes: nothing new is at risk.</source>
        <translation>Chiude soltanto: nessun nuovo rischio.</translation>
    </message>
    <message>
        <source>At the stop it loses %1.</source>
        <translation>Allo stop perde %1.</translation>
    </message>
    <message>
        <source>No stop rule is set: it can lose all of %1.</source>
        <translation>Nessuna regola di stop: può perdere l&apos;intero importo di %1.</translation>
    </message>
    <message>
        <source>No stop rule is set: the loss of a short is not limited.</source>
        <translation>Nessuna regola di stop: la perdita di una posizione short non è limitata.</translation>
    </message>
    <message>
        <source>◆ The risk gate would deny it: %1 (%2).</source>
        <translation>◆ Il controllo rischi lo negherebbe: %1 (%2).</translation>
    </message>
    <message>
        <source>▲ The risk gate would make it smaller: %1.</source>
        <translation>▲ Il controllo rischi lo ridurrebbe: %1.</translation>
    </message>
    <message>
        <source>● Nothing limits an order in %1.</source>
        <translation>● Nulla limita un ordine su %1.</translation>
    </message>
    <message numerus="yes">
        <source>● Passes %n check(s) of the risk gate.</source>
        <translation>
            <numerusform>● Supera %n verifica del controllo rischi.</numerusform>
            <numerusform>● Supera %n verifiche del controllo rischi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::models::TradeModel</name>
    <message>
        <source>Closed</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>When it was closed, exchange time.</source>
        <translation>Quando è stato chiuso, ora di borsa.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>Long: bought first. Short: sold first.</source>
        <translation>Long: prima comprato. Short: prima venduto.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Units that were closed.</source>
        <translation>Unità chiuse.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Average price of the entry.</source>
        <translation>Prezzo medio di ingresso.</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Average price of what closed it.</source>
        <translation>Prezzo medio di ciò che l&apos;ha chiuso.</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>P&amp;L</translation>
    </message>
    <message>
        <source>(exit − entry) × quantity × multiplier − fees; for a short trade with the opposite sign before fees.</source>
        <translation>(uscita − ingresso) × quantità × moltiplicatore − commissioni; per un trade short con segno opposto prima delle commissioni.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Var. %</translation>
    </message>
    <message>
        <source>Exit / entry − 1, in the trade&apos;s direction, before fees.</source>
        <translation>Uscita / ingresso − 1, nella direzione del trade, prima delle commissioni.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Comm.</translation>
    </message>
    <message>
        <source>Fees of both sides.</source>
        <translation>Commissioni di entrambi i lati.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Session time from entry to exit.</source>
        <translation>Tempo di sessione dall&apos;ingresso all&apos;uscita.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>When it was opened, exchange time.</source>
        <translation>Quando è stato aperto, ora di borsa.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>The strategy that made it.</source>
        <translation>La strategia che l&apos;ha fatto.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n trade</numerusform>
            <numerusform>%n trade</numerusform>
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
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>The instrument, as its exchange writes it.</source>
        <translation>Lo strumento, come lo scrive la sua borsa.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ultimo</translation>
    </message>
    <message>
        <source>Close of the newest bar, else the middle of the quote. Grey from its age limit on, struck through from twice of it on: it must not be acted on then.</source>
        <translation>Chiusura della barra più recente, altrimenti il punto medio della quotazione. Grigio oltre il limite di età, barrato oltre il doppio: in tal caso non si deve operare.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Var.</translation>
    </message>
    <message>
        <source>Last − last price of the trade date before.</source>
        <translation>Ultimo − ultimo prezzo della giornata di borsa precedente.</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>Var. %</translation>
    </message>
    <message>
        <source>Change / the price it is measured from.</source>
        <translation>Variazione / il prezzo rispetto a cui è misurata.</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Denaro</translation>
    </message>
    <message>
        <source>Best price somebody buys at; none when the data carries no quotes.</source>
        <translation>Il miglior prezzo a cui qualcuno compra; assente se i dati non contengono quotazioni.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Best price somebody sells at; none when the data carries no quotes.</source>
        <translation>Il miglior prezzo a cui qualcuno vende; assente se i dati non contengono quotazioni.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Ask − bid.</source>
        <translation>Lettera − denaro.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Units traded on this trade date.</source>
        <translation>Unità scambiate in questa giornata di borsa.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Highest price of this trade date.</source>
        <translation>Prezzo massimo di questa giornata di borsa.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Lowest price of this trade date.</source>
        <translation>Prezzo minimo di questa giornata di borsa.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Età</translation>
    </message>
    <message>
        <source>Session time since the newest price.</source>
        <translation>Tempo di sessione dall&apos;ultimo prezzo.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>The last closes, oldest first, at most sixty; scaled to their own range.</source>
        <translation>Le ultime chiusure, prima le più vecchie, al massimo sessanta; in scala sul loro intervallo.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercato</translation>
    </message>
    <message>
        <source>Whether the exchange&apos;s session is open at the session&apos;s time.</source>
        <translation>Se la seduta di borsa è aperta all&apos;ora della sessione.</translation>
    </message>
    <message>
        <source>Since open</source>
        <translation>Da apertura</translation>
    </message>
    <message>
        <source>Last − open of the trade date: the data holds no date before this one.</source>
        <translation>Ultimo − apertura della giornata di borsa: i dati non contengono giornate precedenti.</translation>
    </message>
    <message>
        <source>Last − last price of the trade date before; for instruments without one, since the open of the date.</source>
        <translation>Ultimo − ultimo prezzo della giornata di borsa precedente; per gli strumenti che non ne hanno, dall&apos;apertura della giornata.</translation>
    </message>
    <message>
        <source>● Open</source>
        <translation>● Aperto</translation>
    </message>
    <message>
        <source>○ Closed</source>
        <translation>○ Chiuso</translation>
    </message>
    <message>
        <source>Measured from the last price of the trade date before, %1.</source>
        <translation>Misurata dall&apos;ultimo prezzo della giornata di borsa precedente, %1.</translation>
    </message>
    <message>
        <source>Measured from the open of the trade date, %1; no date before it is known.</source>
        <translation>Misurata dall&apos;apertura della giornata di borsa, %1; non è nota alcuna giornata precedente.</translation>
    </message>
    <message>
        <source>The exchange&apos;s session is open.</source>
        <translation>La seduta di borsa è aperta.</translation>
    </message>
    <message>
        <source>The exchange&apos;s session is closed.</source>
        <translation>La seduta di borsa è chiusa.</translation>
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
        <translation>LIVE: gli ordini vanno a un broker e muovono denaro reale.</translation>
    </message>
    <message>
        <source>PAPER: orders are filled by the simulated exchange; no real money moves.</source>
        <translation>PAPER: gli ordini sono eseguiti dalla borsa simulata; non si muove denaro reale.</translation>
    </message>
    <message>
        <source>BACKTEST: a strategy runs over recorded data as fast as it can.</source>
        <translation>BACKTEST: una strategia viene eseguita su dati registrati alla massima velocità.</translation>
    </message>
    <message>
        <source>REPLAY: an earlier session is played again from its journal; nothing is sent.</source>
        <translation>REPLAY: una sessione precedente viene riprodotta dal suo giornale; non si invia nulla.</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>FERMA</translation>
    </message>
    <message>
        <source>No orders are made.</source>
        <translation>Non si creano ordini.</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>IN AVVIO</translation>
    </message>
    <message>
        <source>Loading and comparing with the venue; not armed yet.</source>
        <translation>Caricamento e confronto con il mercato; non ancora armata.</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>ATTIVA</translation>
    </message>
    <message>
        <source>Signals become orders.</source>
        <translation>I segnali diventano ordini.</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>IN PAUSA</translation>
    </message>
    <message>
        <source>New signals are blocked; stops and exits of open positions still work.</source>
        <translation>I nuovi segnali sono bloccati; stop e uscite delle posizioni aperte funzionano ancora.</translation>
    </message>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>STOP EMERGENZA</translation>
    </message>
    <message>
        <source>Working orders are canceled, positions closed at market; nothing new is opened. Load a session to go on.</source>
        <translation>Ordini attivi annullati, posizioni chiuse a mercato; non si apre più nulla. Caricare una sessione per continuare.</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>BLOCCATA</translation>
    </message>
    <message>
        <source>The engine stopped trading by itself; the reason stands in the bar.</source>
        <translation>Il motore ha smesso di operare da solo; il motivo è indicato nella barra.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviato</translation>
    </message>
    <message>
        <source>Made, not yet checked or sent.</source>
        <translation>Creato, non ancora controllato né inviato.</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Negato</translation>
    </message>
    <message>
        <source>Refused by our own limits; it never left.</source>
        <translation>Rifiutato dai nostri limiti; non è mai partito.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>On its way to the venue; not confirmed, it may still fill.</source>
        <translation>In viaggio verso il mercato; non confermato, può ancora essere eseguito.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Accepted by the venue; it may fill any time.</source>
        <translation>Accettato dal mercato; può essere eseguito in qualsiasi momento.</translation>
    </message>
    <message>
        <source>Part filled</source>
        <translation>Parziale</translation>
    </message>
    <message>
        <source>Some of it filled; the rest is still working.</source>
        <translation>Eseguito in parte; il resto è ancora attivo.</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Eseguito</translation>
    </message>
    <message>
        <source>Done; nothing more is expected.</source>
        <translation>Completato; non si attende altro.</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>In modifica</translation>
    </message>
    <message>
        <source>A change was asked for; the old terms may still fill.</source>
        <translation>È stata chiesta una modifica; alle vecchie condizioni può ancora essere eseguito.</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>In annullo</translation>
    </message>
    <message>
        <source>A cancel was asked for; it may still fill until confirmed.</source>
        <translation>È stato chiesto l&apos;annullamento; fino alla conferma può ancora essere eseguito.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>The venue confirmed the cancel; a late fill is still booked.</source>
        <translation>Il mercato ha confermato l&apos;annullamento; un eseguito tardivo viene comunque contabilizzato.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>The venue refused it.</source>
        <translation>Il mercato lo ha rifiutato.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Its time in force ended.</source>
        <translation>La sua validità è terminata.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ignoto</translation>
    </message>
    <message>
        <source>No usable answer came. It may be working or filled; the venue is being asked.</source>
        <translation>Nessuna risposta utilizzabile. Può essere attivo o eseguito; si sta interrogando il mercato.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Accepted by the venue; it sleeps until its stop price is touched.</source>
        <translation>Accettato dal mercato; resta in attesa finché non viene toccato il suo prezzo stop.</translation>
    </message>
    <message>
        <source>Cancel refused</source>
        <translation>Non annullato</translation>
    </message>
    <message>
        <source>The venue did not recognise the cancel; the order is still working and may fill.</source>
        <translation>Il mercato non ha riconosciuto l&apos;annullamento; l&apos;ordine è ancora attivo e può essere eseguito.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ricevuto</translation>
    </message>
    <message>
        <source>Not yet checked.</source>
        <translation>Non ancora controllato.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>In verifica</translation>
    </message>
    <message>
        <source>Being checked.</source>
        <translation>Controllo in corso.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Eseguito</translation>
    </message>
    <message>
        <source>It passed every check and became an order.</source>
        <translation>Ha superato tutti i controlli ed è diventato un ordine.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>A check refused it; the reason stands beside it.</source>
        <translation>Un controllo l&apos;ha rifiutato; il motivo è indicato accanto.</translation>
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
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>▲ Buy</source>
        <translation>▲ Compra</translation>
    </message>
    <message>
        <source>▼ Sell</source>
        <translation>▼ Vendi</translation>
    </message>
    <message>
        <source>▼ Sell short</source>
        <translation>▼ Short</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercato</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop limit</source>
        <translation>Stop limite</translation>
    </message>
    <message>
        <source>Trailing stop</source>
        <translation>Trailing stop</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Till canceled</source>
        <translation>Fino a revoca</translation>
    </message>
    <message>
        <source>At the open</source>
        <translation>In apertura</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Immediato</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Tutto o niente</translation>
    </message>
    <message>
        <source>Till date</source>
        <translation>Fino a data</translation>
    </message>
    <message>
        <source>At the close</source>
        <translation>In chiusura</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Debole</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderata</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Molto forte</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CandleChart</name>
    <message>
        <source>Candle chart</source>
        <translation>Grafico a candele</translation>
    </message>
    <message>
        <source>There are no bars yet.</source>
        <translation>Non ci sono ancora barre.</translation>
    </message>
    <message>
        <source>%1, bars of %2. %3</source>
        <translation>%1, barre da %2. %3</translation>
    </message>
    <message>
        <source>No bars yet.
Open market content with Ctrl+O, then start the session with F5.</source>
        <translation>Ancora nessuna barra.
Aprire dati di mercato con Ctrl+O, poi avviare la sessione con F5.</translation>
    </message>
    <message>
        <source>No bars of %1 yet.
Start the session with F5, or open market content with Ctrl+O.</source>
        <translation>Ancora nessuna barra di %1.
Avviare la sessione con F5, oppure aprire dati di mercato con Ctrl+O.</translation>
    </message>
    <message>
        <source>%1, result %2</source>
        <translation>%1, risultato %2</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Follow the newest bar</source>
        <translation>Segui l&apos;ultima barra</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Show all bars</source>
        <translation>Mostra tutte le barre</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppio clic</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>First bar</source>
        <translation>Prima barra</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Newest bar</source>
        <translation>Ultima barra</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Hide the crosshair</source>
        <translation>Nascondi il mirino</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Length of a bar</source>
        <translation>Durata di una barra</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatori</translation>
    </message>
    <message>
        <source>Rising bars hollow</source>
        <translation>Barre in rialzo vuote</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salva immagine…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Rimuovi tutti</translation>
    </message>
    <message>
        <source>Save picture of the chart</source>
        <translation>Salva l&apos;immagine del grafico</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Immagini PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose a folder you may write to.</source>
        <translation>Impossibile scrivere l&apos;immagine in %1. Scegliere una cartella in cui sia consentito scrivere.</translation>
    </message>
    <message>
        <source>%1 %2  O %3  H %4  L %5  C %6 %7  V %8</source>
        <translation>%1 %2  O %3  H %4  L %5  C %6 %7  V %8</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5 %6  V %7</source>
        <translation>%1  O %2  H %3  L %4  C %5 %6  V %7</translation>
    </message>
    <message>
        <source>%1 O %2 H %3 L %4 C %5 %6</source>
        <translation>%1 O %2 H %3 L %4 C %5 %6</translation>
    </message>
    <message>
        <source>%1 C %2 %3</source>
        <translation>%1 C %2 %3</translation>
    </message>
    <message>
        <source>Not following the newest bar. End or Enter goes back to it.</source>
        <translation>L&apos;ultima barra non è seguita. Fine o Invio vi ritorna.</translation>
    </message>
    <message>
        <source>Not following (End)</source>
        <translation>Non segue (Fine)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ChartPane</name>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Instrument of the chart</source>
        <translation>Strumento del grafico</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Ultima</translation>
    </message>
    <message>
        <source>Length of a bar</source>
        <translation>Durata di una barra</translation>
    </message>
    <message>
        <source>Length of a bar; keys 1 to 5 on the chart choose it</source>
        <translation>Durata di una barra; la scelgono i tasti da 1 a 5 sul grafico</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatori</translation>
    </message>
    <message>
        <source>Indicators of the chart</source>
        <translation>Indicatori del grafico</translation>
    </message>
    <message>
        <source>Add or remove an indicator</source>
        <translation>Aggiungi o rimuovi un indicatore</translation>
    </message>
    <message>
        <source>Follow the newest bar</source>
        <translation>Segui l&apos;ultima barra</translation>
    </message>
    <message>
        <source>Go to the newest bar and follow it (End)</source>
        <translation>Vai all&apos;ultima barra e seguila (Fine)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CommandLine</name>
    <message>
        <source>Command line</source>
        <translation>Riga di comando</translation>
    </message>
    <message>
        <source>Command, symbol, help</source>
        <translation>Comando, simbolo, aiuto</translation>
    </message>
    <message>
        <source>Command, symbol, help: %1</source>
        <translation>Comando, simbolo, aiuto: %1</translation>
    </message>
    <message>
        <source>Finds commands, panes, symbols, orders, settings and help.</source>
        <translation>Trova comandi, pannelli, simboli, ordini, impostazioni e aiuto.</translation>
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
        <translation>Tavolozza comandi</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Riga di comando</translation>
    </message>
    <message>
        <source>Command, pane, symbol, order, setting or help</source>
        <translation>Comando, pannello, simbolo, ordine, impostazione o aiuto</translation>
    </message>
    <message>
        <source>Type a few letters; Enter goes, Esc closes.</source>
        <translation>Digitare qualche lettera; Invio esegue, Esc chiude.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Trading</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Pannelli</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Strumenti</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>It is not available at the moment.</source>
        <translation>Al momento non è disponibile.</translation>
    </message>
    <message>
        <source>%1 moves about or answers questions in every window, so no command can have it.</source>
        <translation>%1 serve in ogni finestra per spostarsi o rispondere, quindi nessun comando può averlo.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 appartiene a “%2”.</translation>
    </message>
    <message>
        <source>%1 and %2 of “%3” begin alike: the longer one could never be reached.</source>
        <translation>%1 e %2 di “%3” iniziano allo stesso modo: il più lungo non sarebbe mai raggiungibile.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Non ora: %1</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il comando “%1” non esiste.</translation>
    </message>
    <message>
        <source>“%1” must always have a key.</source>
        <translation>“%1” deve sempre avere un tasto.</translation>
    </message>
    <message>
        <source>“%1” keeps its default key: %2</source>
        <translation>“%1” mantiene il tasto predefinito: %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Keel: keys</source>
        <translation>Keel: tasti</translation>
    </message>
    <message>
        <source>The sheet could not be written to %1: %2.</source>
        <translation>Impossibile scrivere il foglio in %1: %2.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::DailyPnlChart</name>
    <message>
        <source>Result of each day</source>
        <translation>Risultato di ogni giorno</translation>
    </message>
    <message>
        <source>No day yet.
Start the session with F5; each day of the market becomes a bar.</source>
        <translation>Ancora nessun giorno.
Avviare la sessione con F5; ogni giorno di borsa diventa una barra.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Utile</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perdita</translation>
    </message>
    <message>
        <source>Newest day %1 %2. Of %3 days shown %4 gained (solid) and %5 lost (hatched).</source>
        <translation>Ultimo giorno %1 %2. Dei %3 giorni mostrati, %4 in utile (pieni) e %5 in perdita (tratteggiati).</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EmergencyButton</name>
    <message>
        <source>Emergency stop</source>
        <translation>Stop d&apos;emergenza</translation>
    </message>
    <message>
        <source>Hold for 0.6 s: cancels every working order and closes every position at market.
Ctrl+Shift+E asks first.</source>
        <translation>Tenere premuto per 0,6 s: annulla tutti gli ordini attivi e chiude tutte le posizioni a mercato.
Ctrl+Shift+E chiede prima conferma.</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Tieni premuto</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EmergencyDialog</name>
    <message>
        <source>Emergency stop – %1</source>
        <translation>Stop d&apos;emergenza – %1</translation>
    </message>
    <message>
        <source>Stop everything now</source>
        <translation>Ferma tutto ora</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Non fare nulla</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n working order(s)</source>
        <translation>
            <numerusform>Annullare %n ordine attivo</numerusform>
            <numerusform>Annullare %n ordini attivi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and close %n open position(s) at market?</source>
        <translation>
            <numerusform>e chiudere %n posizione aperta a mercato?</numerusform>
            <numerusform>e chiudere %n posizioni aperte a mercato?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: %1. Afterwards nothing new is opened until another session is loaded.</source>
        <translation>Modalità: %1. Poi non si apre più nulla finché non viene caricata un&apos;altra sessione.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EquityChart</name>
    <message>
        <source>Equity and drawdown</source>
        <translation>Equity e drawdown</translation>
    </message>
    <message>
        <source>No equity yet.
Start the session with F5; the first point comes with its first bar.</source>
        <translation>Ancora nessun valore di equity.
Avviare la sessione con F5; il primo punto arriva con la sua prima barra.</translation>
    </message>
    <message>
        <source>Equity %1 %2, began with %3 (dashed). Drawdown %4, deepest %5. Times in %6.</source>
        <translation>Equity %1 %2, iniziale %3 (tratteggiata). Drawdown %4, massimo %5. Orari in %6.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::EquityPane</name>
    <message>
        <source>Equity</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Equity e drawdown</translation>
    </message>
    <message>
        <source>Result of each day</source>
        <translation>Risultato di ogni giorno</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ExperimentsPane</name>
    <message>
        <source>Experiments</source>
        <translation>Esperimenti</translation>
    </message>
    <message>
        <source>No experiments yet.</source>
        <translation>Ancora nessun esperimento.</translation>
    </message>
    <message>
        <source>An experiment is a named set of settings. Save the settings of the loaded session here.</source>
        <translation>Un esperimento è un insieme di impostazioni con un nome. Qui si salvano le impostazioni della sessione caricata.</translation>
    </message>
    <message>
        <source>Comparison of the selected experiments</source>
        <translation>Confronto degli esperimenti selezionati</translation>
    </message>
    <message>
        <source>Nothing to compare.</source>
        <translation>Nulla da confrontare.</translation>
    </message>
    <message>
        <source>Select two or more experiments, with Ctrl or Shift.</source>
        <translation>Selezionare due o più esperimenti, con Ctrl o Shift.</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>salvato: %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Save the settings of the loaded session under a name</source>
        <translation>Salva con un nome le impostazioni della sessione caricata</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carica</translation>
    </message>
    <message>
        <source>Load a session with these settings</source>
        <translation>Carica una sessione con queste impostazioni</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>Remove the selected experiments</source>
        <translation>Rimuovi gli esperimenti selezionati</translation>
    </message>
    <message>
        <source>Load a session first.</source>
        <translation>Caricare prima una sessione.</translation>
    </message>
    <message>
        <source>Save as an experiment</source>
        <translation>Salva come esperimento</translation>
    </message>
    <message>
        <source>Name, 1 to 50 characters; an existing one is replaced</source>
        <translation>Nome, da 1 a 50 caratteri; uno esistente viene sostituito</translation>
    </message>
    <message>
        <source>Remove experiments</source>
        <translation>Rimuovi esperimenti</translation>
    </message>
    <message>
        <source>%1 will be removed. Sessions that ran with them stay.</source>
        <translation>Verranno rimossi: %1. Le sessioni eseguite con essi restano.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Non fare nulla</translation>
    </message>
    <message>
        <source>Not done: %1 (%2)</source>
        <translation>Non eseguito: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::FileControl</name>
    <message>
        <source>Import market data…</source>
        <translation>Importa dati di mercato…</translation>
    </message>
    <message>
        <source>Looks into files of bars and quotes and plays them as a paper session.</source>
        <translation>Esamina file di barre e quotazioni e li riproduce come sessione paper.</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then import other data.</source>
        <translation>Fermare prima la sessione in corso (F7), poi importare altri dati.</translation>
    </message>
    <message>
        <source>Load the sample market</source>
        <translation>Carica mercato esempio</translation>
    </message>
    <message>
        <source>Five generated symbols; they never happened.</source>
        <translation>Cinque simboli generati; non sono mai esistiti.</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then load the sample.</source>
        <translation>Fermare prima la sessione in corso (F7), poi caricare l&apos;esempio.</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Esporta la tabella in CSV…</translation>
    </message>
    <message>
        <source>Writes the table that has the keys, as it is shown.</source>
        <translation>Scrive la tabella attiva, così come è mostrata.</translation>
    </message>
    <message>
        <source>No table has the keys: go to one first (Ctrl+2 is positions).</source>
        <translation>Nessuna tabella è attiva: andare prima su una tabella (Ctrl+2 porta alle posizioni).</translation>
    </message>
    <message>
        <source>The store holds no session yet.</source>
        <translation>L&apos;archivio non contiene ancora sessioni.</translation>
    </message>
    <message>
        <source>Session report as PDF…</source>
        <translation>Report sessione in PDF…</translation>
    </message>
    <message>
        <source>Charts, tables and totals of a session on paper.</source>
        <translation>Grafici, tabelle e totali di una sessione su carta.</translation>
    </message>
    <message>
        <source>Session report as Excel workbook…</source>
        <translation>Report sessione in Excel…</translation>
    </message>
    <message>
        <source>Numbers, formulas and charts of a session.</source>
        <translation>Numeri, formule e grafici di una sessione.</translation>
    </message>
    <message>
        <source>A report is being made: wait for it or cancel it.</source>
        <translation>È in corso la creazione di un report: attendere la fine o annullarla.</translation>
    </message>
    <message>
        <source>Making the report %1.</source>
        <translation>Creazione del report %1.</translation>
    </message>
    <message>
        <source>No report was made: the engine is not running.</source>
        <translation>Nessun report creato: il motore non è in esecuzione.</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Il report è stato scritto in %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>The report was canceled; no file was changed.</source>
        <translation>Il report è stato annullato; nessun file è stato modificato.</translation>
    </message>
    <message>
        <source>No report was made: %1 (%2). An older file is as it was.</source>
        <translation>Nessun report creato: %1 (%2). Un file precedente resta com&apos;era.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>%1, report as PDF</source>
        <translation>%1, report in PDF</translation>
    </message>
</context>
<context>
    <name>keel::widgets::FrozenColumn</name>
    <message>
        <source>First column, kept in view</source>
        <translation>Prima colonna, sempre in vista</translation>
    </message>
</context>
<context>
    <name>keel::widgets::HealthPane</name>
    <message>
        <source>Health</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Threads of the engine</source>
        <translation>Thread del motore</translation>
    </message>
    <message>
        <source>No threads run.</source>
        <translation>Nessun thread attivo.</translation>
    </message>
    <message>
        <source>They start with a session: load one with Ctrl+M or Ctrl+O.</source>
        <translation>Partono con una sessione: caricarne una con Ctrl+M o Ctrl+O.</translation>
    </message>
    <message>
        <source>Figures of the engine</source>
        <translation>Valori del motore</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ImportDialog</name>
    <message>
        <source>Import market data</source>
        <translation>Importa dati di mercato</translation>
    </message>
    <message>
        <source>Load as a session</source>
        <translation>Carica sessione</translation>
    </message>
    <message>
        <source>Bars or quotes as CSV, plain or zipped, one or more files for each symbol. Each file is read to its end first; then all are played as a paper session.</source>
        <translation>Barre o quotazioni in CSV, semplice o compresso, uno o più file per ogni simbolo. Ogni file viene prima letto fino in fondo; poi tutti vengono riprodotti come sessione paper.</translation>
    </message>
    <message>
        <source>reading, %1</source>
        <translation>lettura, %1</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Remarks on the selected file</source>
        <translation>Note sul file selezionato</translation>
    </message>
    <message>
        <source>Refused rows with their line and the reason, gaps and doubles of the selected file.</source>
        <translation>Righe scartate con numero e motivo, lacune e doppioni del file selezionato.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Aggiungi file…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>alla massima velocità</translation>
    </message>
    <message>
        <source> × real time</source>
        <translation> × tempo reale</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Capital (USD)</source>
        <translation>Capitale (USD)</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Dati di mercato</translation>
    </message>
    <message>
        <source>Market data (*.csv *.csv.gz *.gz *.zip);;All files (*)</source>
        <translation>Dati di mercato (*.csv *.csv.gz *.gz *.zip);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>the engine is not running</source>
        <translation>il motore non è in esecuzione</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lettura…</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 barre</translation>
    </message>
    <message>
        <source>%1 quotes</source>
        <translation>%1 quotazioni</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERATO</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>◆ nothing usable</source>
        <translation>◆ nulla di utilizzabile</translation>
    </message>
    <message>
        <source>▲ %1 rows refused</source>
        <translation>▲ %1 righe scartate</translation>
    </message>
    <message>
        <source>● good</source>
        <translation>● valido</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n remark(s)</source>
        <translation>
            <numerusform>▲ %n nota</numerusform>
            <numerusform>▲ %n note</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>◆ cannot be used</source>
        <translation>◆ non utilizzabile</translation>
    </message>
    <message>
        <source>Add at least one file.</source>
        <translation>Aggiungere almeno un file.</translation>
    </message>
    <message>
        <source>Name the symbol of row %1.</source>
        <translation>Indicare il simbolo della riga %1.</translation>
    </message>
    <message>
        <source>Row %1 is still being read.</source>
        <translation>La riga %1 è ancora in lettura.</translation>
    </message>
    <message>
        <source>Row %1 cannot be used: remove it.</source>
        <translation>La riga %1 non è utilizzabile: rimuoverla.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::IndicatorDialog</name>
    <message>
        <source>Add an indicator</source>
        <translation>Aggiungi un indicatore</translation>
    </message>
</context>
<context>
    <name>keel::widgets::JobBar</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Chiudi questa riga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annulla: %1</translation>
    </message>
    <message>
        <source>%1 About %2 left.</source>
        <translation>%1 Ancora circa %2.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyCapture</name>
    <message>
        <source>Press the new key</source>
        <translation>Premere il nuovo tasto</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Premere il nuovo tasto per “%1”. Esc lo lascia com&apos;è.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyMapDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>Filtro per comandi e tasti</translation>
    </message>
    <message>
        <source>Filter by command, category or key</source>
        <translation>Filtra per comando, categoria o tasto</translation>
    </message>
    <message>
        <source>Letters of a command, a category or a key. Down goes to the table.</source>
        <translation>Lettere di un comando, di una categoria o di un tasto. Giù porta alla tabella.</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandi e relativi tasti</translation>
    </message>
    <message>
        <source>&amp;Change key…</source>
        <translation>&amp;Cambia tasto…</translation>
    </message>
    <message>
        <source>Then press the new key (Enter or F2 in the table)</source>
        <translation>Poi premere il nuovo tasto (Invio o F2 nella tabella)</translation>
    </message>
    <message>
        <source>Remo&amp;ve key</source>
        <translation>&amp;Togli tasto</translation>
    </message>
    <message>
        <source>The command keeps its place in menu and command line (Delete)</source>
        <translation>Il comando conserva il suo posto nel menu e nella riga di comando (Canc)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>The selected command gets its default key back</source>
        <translation>Il comando selezionato riprende il tasto predefinito</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Ripristi&amp;na tutti</translation>
    </message>
    <message>
        <source>Every command gets its default key back</source>
        <translation>Tutti i comandi riprendono il tasto predefinito</translation>
    </message>
    <message>
        <source>&amp;Print sheet…</source>
        <translation>&amp;Stampa foglio…</translation>
    </message>
    <message>
        <source>Writes all keys to a PDF file for printing</source>
        <translation>Scrive tutti i tasti in un file PDF da stampare</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Chiude questa finestra (Esc)</translation>
    </message>
    <message>
        <source>This key is fixed and cannot be changed.</source>
        <translation>Questo tasto è fisso e non può essere cambiato.</translation>
    </message>
    <message>
        <source>▲ Not changed. %1</source>
        <translation>▲ Non cambiato. %1</translation>
    </message>
    <message>
        <source>“%1” now has the key %2.</source>
        <translation>“%1” ora ha il tasto %2.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” ora non ha alcun tasto.</translation>
    </message>
    <message>
        <source>“%1” has its default key again.</source>
        <translation>“%1” ha di nuovo il tasto predefinito.</translation>
    </message>
    <message>
        <source>The keys are as they were before the reset.</source>
        <translation>I tasti sono come prima del ripristino.</translation>
    </message>
    <message>
        <source>Every command has its default key.</source>
        <translation>Tutti i comandi hanno il tasto predefinito.</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>Stampa foglio</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>keel-keys.pdf</source>
        <translation>keel-tasti.pdf</translation>
    </message>
    <message>
        <source>The sheet is written to %1.</source>
        <translation>Il foglio è stato scritto in %1.</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>Undo reset of &amp;all</source>
        <translation>A&amp;nnulla ripristino</translation>
    </message>
</context>
<context>
    <name>keel::widgets::KeyMapModel</name>
    <message>
        <source>fixed</source>
        <translation>fisso</translation>
    </message>
    <message>
        <source>This key is fixed: it moves about in the chart or in tables.</source>
        <translation>Questo tasto è fisso: serve a spostarsi nel grafico o nelle tabelle.</translation>
    </message>
    <message>
        <source>%1 Changed from its default.</source>
        <translation>%1 Diverso dal valore predefinito.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tasto</translation>
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
        <translation>Salva il layout come…</translation>
    </message>
    <message>
        <source>Keeps the panes and columns as they are now.</source>
        <translation>Conserva pannelli e colonne come sono ora.</translation>
    </message>
    <message>
        <source>Export layouts…</source>
        <translation>Esporta i layout…</translation>
    </message>
    <message>
        <source>Writes the saved layouts to a file.</source>
        <translation>Scrive i layout salvati in un file.</translation>
    </message>
    <message>
        <source>Import layouts…</source>
        <translation>Importa i layout…</translation>
    </message>
    <message>
        <source>Takes saved layouts from a file.</source>
        <translation>Carica da un file i layout salvati.</translation>
    </message>
    <message>
        <source>Lock the panes</source>
        <translation>Blocca i pannelli</translation>
    </message>
    <message>
        <source>Panes cannot be dragged, detached or closed by accident.</source>
        <translation>I pannelli non si possono trascinare, staccare o chiudere per errore.</translation>
    </message>
    <message>
        <source>Saved layouts</source>
        <translation>Layout salvati</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>The layout %1 was made by another version and cannot be restored.</source>
        <translation>Il layout %1 è di un&apos;altra versione e non può essere ripristinato.</translation>
    </message>
    <message>
        <source>The layouts could not be written to %1: %2. Nothing was changed.</source>
        <translation>Impossibile scrivere i layout in %1: %2. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Salva il layout</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>The layout is kept as %1 (menu View, Saved layouts).</source>
        <translation>Il layout è conservato come %1 (menu Vista, Layout salvati).</translation>
    </message>
    <message>
        <source>Export layouts</source>
        <translation>Esporta i layout</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Layout (*.json)</translation>
    </message>
    <message>
        <source>The layouts were written to %1.</source>
        <translation>I layout sono stati scritti in %1.</translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>Importa i layout</translation>
    </message>
    <message>
        <source>The layouts of %1 were taken.</source>
        <translation>I layout di %1 sono stati caricati.</translation>
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
        <translation>Watchlist, grafico, posizioni, ordini e segnali.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Readiness, strategies, signals and health: is everything running as it should?</source>
        <translation>Verifiche, strategie, segnali e sistema: tutto funziona come dovrebbe?</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rischio</translation>
    </message>
    <message>
        <source>Limits, drawdown and positions.</source>
        <translation>Limiti, drawdown e posizioni.</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Quant</translation>
    </message>
    <message>
        <source>Performance figures, equity, experiments side by side and every trade.</source>
        <translation>Misure di performance, equity, esperimenti a confronto e tutti i trade.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::LiveTable</name>
    <message>
        <source>No row passes the filter.</source>
        <translation>Nessuna riga supera il filtro.</translation>
    </message>
    <message>
        <source>Escape takes the filter away.</source>
        <translation>Esc toglie il filtro.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copia righe</translation>
    </message>
    <message>
        <source>Copy rows with header</source>
        <translation>Copia righe e titoli</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Esporta quanto mostrato…</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordina per questa colonna</translation>
    </message>
    <message>
        <source>Then sort by this column</source>
        <translation>Poi ordina per questa colonna</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ordine originale</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>Riga filtro</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Fissa la prima colonna</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totali</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonne…</translation>
    </message>
    <message>
        <source>Next row height</source>
        <translation>Altra altezza righe</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Mostra colonne</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Altezza righe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compatta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Ampia</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Esporta quanto mostrato</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Valori separati da virgole (*.csv)</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Nothing was changed; choose another place.</source>
        <translation>Impossibile scrivere il file %1: %2. Nulla è stato modificato; scegliere un&apos;altra posizione.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>No lines yet.</source>
        <translation>Ancora nessuna riga.</translation>
    </message>
    <message>
        <source>What the engine does is told here.</source>
        <translation>Qui si racconta che cosa fa il motore.</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Livello minimo</translation>
    </message>
    <message>
        <source>Lines of at least this level</source>
        <translation>Righe almeno di questo livello</translation>
    </message>
    <message>
        <source>every component</source>
        <translation>ogni componente</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Lines of this part of the engine</source>
        <translation>Righe di questa parte del motore</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtra il log</translation>
    </message>
    <message>
        <source>Lines that contain all of these words; an order&apos;s number finds what is said of it</source>
        <translation>Righe che contengono tutte queste parole; il numero di un ordine trova quanto lo riguarda</translation>
    </message>
    <message>
        <source>Hold the log still</source>
        <translation>Ferma lo scorrimento</translation>
    </message>
    <message>
        <source>Holds the lines still while you read; none is lost</source>
        <translation>Ferma le righe durante la lettura; nessuna va persa</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Write the lines shown to a file</source>
        <translation>Scrivi in un file le righe mostrate</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message numerus="yes">
        <source>Go on (%n new)</source>
        <translation>
            <numerusform>Continua (%n nuova)</numerusform>
            <numerusform>Continua (%n nuove)</numerusform>
        </translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2.</source>
        <translation>Impossibile scrivere il log in %1: %2.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Esporta il log</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Testo (*.txt)</translation>
    </message>
    <message>
        <source>written</source>
        <translation>scritto</translation>
    </message>
</context>
<context>
    <name>keel::widgets::MainWindow</name>
    <message>
        <source>Symbol</source>
        <translation>Simbolo</translation>
    </message>
    <message>
        <source>Show it in the chart</source>
        <translation>Mostra nel grafico</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Pannelli</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessione</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>S&amp;trumenti</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Ends the program; a running session is stopped first.</source>
        <translation>Termina il programma; una sessione in corso viene prima fermata.</translation>
    </message>
    <message>
        <source>Tables: copy the selected rows</source>
        <translation>Tabelle: copia le righe selezionate</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Tables: the row&apos;s commands</source>
        <translation>Tabelle: comandi della riga</translation>
    </message>
    <message>
        <source>Menu or Shift+F10</source>
        <translation>Menu o Shift+F10</translation>
    </message>
    <message>
        <source>Chart: move, zoom, newest candle</source>
        <translation>Grafico: spostamento, zoom, ultima candela</translation>
    </message>
    <message>
        <source>arrows, + and −, End</source>
        <translation>frecce, + e −, Fine</translation>
    </message>
    <message>
        <source>No session is running.</source>
        <translation>Nessuna sessione è in corso.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Starts the loaded session.</source>
        <translation>Avvia la sessione caricata.</translation>
    </message>
    <message>
        <source>There is no stopped session with data left to play.</source>
        <translation>Non c&apos;è alcuna sessione ferma con dati ancora da riprodurre.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>No new positions until it goes on; exits still work.</source>
        <translation>Nessuna nuova posizione fino alla ripresa; le uscite funzionano ancora.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Cancels working orders and ends the session; positions stay as they are.</source>
        <translation>Annulla gli ordini attivi e termina la sessione; le posizioni restano invariate.</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Stop d&apos;emergenza…</translation>
    </message>
    <message>
        <source>Cancels every order and closes every position, at once.</source>
        <translation>Annulla tutti gli ordini e chiude tutte le posizioni, subito.</translation>
    </message>
    <message>
        <source>No session is loaded.</source>
        <translation>Nessuna sessione è caricata.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Schermo intero</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Pannello successivo</translation>
    </message>
    <message>
        <source>Gives the keys to the next pane that can be seen.</source>
        <translation>Porta il focus sul prossimo pannello visibile.</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Pannello precedente</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Riga di comando</translation>
    </message>
    <message>
        <source>Finds commands, panes, symbols, orders, sessions and settings.</source>
        <translation>Trova comandi, pannelli, simboli, ordini, sessioni e impostazioni.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Prossimo tema</translation>
    </message>
    <message>
        <source>Dark, light, safe for color vision, high contrast.</source>
        <translation>Scuro, chiaro, adatto al daltonismo, alto contrasto.</translation>
    </message>
    <message>
        <source>Shows the pane and gives it the keys.</source>
        <translation>Mostra il pannello e vi porta il focus.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasti…</translation>
    </message>
    <message>
        <source>Every command with its key: search, change, print.</source>
        <translation>Tutti i comandi con i loro tasti: cercare, cambiare, stampare.</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Tour della finestra</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Apri la cartella di log</translation>
    </message>
    <message>
        <source>About Keel</source>
        <translation>Info su Keel</translation>
    </message>
    <message>
        <source>Welcome to Keel</source>
        <translation>Benvenuti in Keel</translation>
    </message>
    <message>
        <source>A minute around the desk. Nothing here is stopped or started by looking.</source>
        <translation>Un minuto tra gli strumenti di lavoro. Guardando non si ferma né si avvia nulla.</translation>
    </message>
    <message>
        <source>What is at stake</source>
        <translation>La posta in gioco</translation>
    </message>
    <message>
        <source>LIVE, PAPER or REPLAY: the word here and the frame of the window in the same color. A generated market says GENERATED beside it.</source>
        <translation>LIVE, PAPER o REPLAY: la parola qui e la cornice della finestra nello stesso colore. Un mercato generato porta accanto la scritta GENERATO.</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>La sessione</translation>
    </message>
    <message>
        <source>Start, pause and stop it here, or with F5, F6 and F7.</source>
        <translation>Si avvia, si mette in pausa e si ferma da qui, oppure con F5, F6 e F7.</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Stop d&apos;emergenza</translation>
    </message>
    <message>
        <source>Hold it, or press Ctrl+Shift+E: every order is canceled and every position closed. It is in this place in every window.</source>
        <translation>Tenerlo premuto, oppure premere Ctrl+Shift+E: ogni ordine viene annullato e ogni posizione chiusa. Si trova in questo punto in ogni finestra.</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>Watchlist</translation>
    </message>
    <message>
        <source>Every instrument of the session with its age; what is too old turns grey.</source>
        <translation>Tutti gli strumenti della sessione con la loro età; ciò che è troppo vecchio diventa grigio.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Arrows move, plus and minus zoom, End follows the newest candle.</source>
        <translation>Le frecce spostano, più e meno cambiano lo zoom, Fine segue l&apos;ultima candela.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posizioni</translation>
    </message>
    <message>
        <source>SAFE, RISK or CRITICAL with the number that decides. Every column explains itself when you point at it.</source>
        <translation>SICURO, RISCHIO o CRITICO con il numero che decide. Ogni colonna si spiega da sola al passaggio del mouse.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Segnali</translation>
    </message>
    <message>
        <source>What each strategy said, what became of it, and why not.</source>
        <translation>Che cosa ha segnalato ogni strategia, con quale esito e, in caso di blocco, perché.</translation>
    </message>
    <message>
        <source>One line for everything</source>
        <translation>Una sola riga per tutto</translation>
    </message>
    <message>
        <source>Ctrl+K finds panes, symbols, orders, sessions, settings and commands. Escape always means: do nothing.</source>
        <translation>Ctrl+K trova pannelli, simboli, ordini, sessioni, impostazioni e comandi. Esc significa sempre: non fare nulla.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Come funziona</translation>
    </message>
    <message>
        <source>Engine, store, feed and window; a click shows the cause and its age.</source>
        <translation>Motore, archivio, feed e finestra; un clic mostra la causa e da quanto dura.</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Keel %1&lt;/h3&gt;&lt;p&gt;A trading terminal with the engine inside.&lt;/p&gt;&lt;p&gt;Qt %2. Free software under the GNU General Public License, version 3; it comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Keel %1&lt;/h3&gt;&lt;p&gt;Un terminale di trading con il motore integrato.&lt;/p&gt;&lt;p&gt;Qt %2. Software libero sotto la GNU General Public License, versione 3; viene fornito senza alcuna garanzia.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Quit Keel</source>
        <translation>Esci da Keel</translation>
    </message>
    <message>
        <source>The session is running. Quitting stops it: working orders are canceled, positions stay as they are.</source>
        <translation>La sessione è in corso. Uscendo viene fermata: gli ordini attivi vengono annullati, le posizioni restano invariate.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Ferma ed esci</translation>
    </message>
    <message>
        <source>Go on trading</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Non eseguito: %1</translation>
    </message>
    <message>
        <source>The session could not be loaded: %1. Nothing was started and no order was made.</source>
        <translation>Impossibile caricare la sessione: %1. Nulla è stato avviato e nessun ordine è stato creato.</translation>
    </message>
    <message>
        <source>Import other data…</source>
        <translation>Importa altri dati…</translation>
    </message>
    <message>
        <source>Stop the running session first (F7), then load another.</source>
        <translation>Fermare prima la sessione in corso (F7), poi caricarne un&apos;altra.</translation>
    </message>
    <message>
        <source>Loading the session…</source>
        <translation>Caricamento della sessione…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Trading is halted: %1. No further order is sent; see the log, then load a session again.</source>
        <translation>L&apos;operatività è bloccata: %1. Non si inviano altri ordini; consultare il log, poi caricare di nuovo una sessione.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERATO</translation>
    </message>
    <message>
        <source>The engine has not answered for %1. What you see is old. Orders at the venue go on; an emergency stop still reaches the engine as soon as it runs.</source>
        <translation>Il motore non risponde da %1. I dati mostrati sono vecchi. Gli ordini sul mercato proseguono; uno stop d&apos;emergenza raggiunge comunque il motore appena riprende.</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motore</translation>
    </message>
    <message>
        <source>◆ no answer for %1</source>
        <translation>◆ non risponde da %1</translation>
    </message>
    <message>
        <source>Time since the last answer.</source>
        <translation>Tempo dall&apos;ultima risposta.</translation>
    </message>
    <message>
        <source>Tables: export what is shown</source>
        <translation>Tabelle: esporta quanto mostrato</translation>
    </message>
    <message>
        <source>Tables: original order</source>
        <translation>Tabelle: ordine originale</translation>
    </message>
    <message>
        <source>Tables: freeze the first column</source>
        <translation>Tabelle: fissa la prima colonna</translation>
    </message>
    <message>
        <source>Tables: totals</source>
        <translation>Tabelle: totali</translation>
    </message>
    <message>
        <source>Tables: columns</source>
        <translation>Tabelle: colonne</translation>
    </message>
    <message>
        <source>Tables: row height</source>
        <translation>Tabelle: altezza righe</translation>
    </message>
    <message>
        <source>Tra&amp;de</source>
        <translation>Tradin&amp;g</translation>
    </message>
</context>
<context>
    <name>keel::widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignora</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Ignora l&apos;avviso</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteDelegate</name>
    <message>
        <source>▲ not now: %1</source>
        <translation>▲ non ora: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteDrop</name>
    <message>
        <source>What the command line found</source>
        <translation>Che cosa ha trovato la riga di comando</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trovati</translation>
    </message>
    <message>
        <source>Enter goes · Tab keeps to one kind · Backspace on the empty line goes back · Esc closes</source>
        <translation>Invio esegue · Tab resta su un solo tipo · Backspace sulla riga vuota torna indietro · Esc chiude</translation>
    </message>
    <message>
        <source>Type a command, a pane, a symbol, an order, a setting or a word of help. What you choose comes back here.</source>
        <translation>Digitare un comando, un pannello, un simbolo, un ordine, un&apos;impostazione o una parola di aiuto. Le scelte fatte ricompaiono qui.</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”. Fewer letters find more.</source>
        <translation>Nessun risultato per “%1”. Con meno lettere si trova di più.</translation>
    </message>
    <message>
        <source>▲ Cannot run now: %1</source>
        <translation>▲ Non eseguibile ora: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PaletteIndex</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
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
        <translation>%1: %2. Non ora: %3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2, key %3. %4</source>
        <translation>%1: %2, tasto %3. %4</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Pane</name>
    <message>
        <source>How old what is shown is.</source>
        <translation>Età dei dati mostrati.</translation>
    </message>
    <message>
        <source>▲ stale %1</source>
        <translation>▲ fermo %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>età %1</translation>
    </message>
    <message>
        <source>Detach or dock the pane %1</source>
        <translation>Stacca o aggancia il pannello %1</translation>
    </message>
    <message>
        <source>Hide the pane %1 (menu View shows it again)</source>
        <translation>Nascondi il pannello %1 (il menu Vista lo mostra di nuovo)</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PerformancePane</name>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Ancora nessun valore.</translation>
    </message>
    <message>
        <source>They are worked out while the session runs. Start it with F5.</source>
        <translation>Vengono calcolati durante la sessione. Avviarla con F5.</translation>
    </message>
    <message>
        <source>Select a figure to see its formula and what went into it.</source>
        <translation>Selezionare una misura per vedere la sua formula e i dati usati.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::PreflightPane</name>
    <message>
        <source>Readiness</source>
        <translation>Verifiche</translation>
    </message>
    <message>
        <source>Readiness checks</source>
        <translation>Verifiche di avvio</translation>
    </message>
    <message>
        <source>Nothing to check yet.</source>
        <translation>Ancora nulla da verificare.</translation>
    </message>
    <message>
        <source>Load a session with Ctrl+M or Ctrl+O; its checks stand here.</source>
        <translation>Caricare una sessione con Ctrl+M o Ctrl+O; le sue verifiche compaiono qui.</translation>
    </message>
    <message>
        <source>The start is refused: %1</source>
        <translation>L&apos;avvio viene rifiutato: %1</translation>
    </message>
</context>
<context>
    <name>keel::widgets::ReportDialog</name>
    <message>
        <source>Session report as PDF</source>
        <translation>Report sessione in PDF</translation>
    </message>
    <message>
        <source>Session report as Excel workbook</source>
        <translation>Report sessione in Excel</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
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
        <translation>Cartella di lavoro Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The store holds no session yet.</source>
        <translation>L&apos;archivio non contiene ancora sessioni.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indicare un file.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>La cartella %1 non esiste.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 è una cartella.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Il file esiste e verrà sostituito.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SessionBar</name>
    <message>
        <source>Exchange time</source>
        <translation>Ora di borsa</translation>
    </message>
    <message>
        <source>How much of the data was played, and how fast.</source>
        <translation>Quanti dati sono stati riprodotti e a quale velocità.</translation>
    </message>
    <message>
        <source>NO SESSION</source>
        <translation>SENZA SESSIONE</translation>
    </message>
    <message>
        <source>Open market data with Ctrl+O.</source>
        <translation>Aprire dati di mercato con Ctrl+O.</translation>
    </message>
    <message>
        <source>No session loaded. Open market data with Ctrl+O.</source>
        <translation>Nessuna sessione caricata. Aprire dati di mercato con Ctrl+O.</translation>
    </message>
    <message>
        <source>GENERATED</source>
        <translation>GENERATO</translation>
    </message>
    <message>
        <source>The market is generated: it never happened.</source>
        <translation>Il mercato è generato: non è mai esistito.</translation>
    </message>
    <message>
        <source>%1
strategy: %2</source>
        <translation>%1
strategia: %2</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SessionForm</name>
    <message>
        <source>● These settings can be loaded.</source>
        <translation>● Queste impostazioni si possono caricare.</translation>
    </message>
    <message>
        <source>◆ %1 (%2)</source>
        <translation>◆ %1 (%2)</translation>
    </message>
    <message>
        <source>Strategies of the next session</source>
        <translation>Strategie della prossima sessione</translation>
    </message>
    <message>
        <source>Space takes a strategy into the next session or leaves it out.</source>
        <translation>Spazio include una strategia nella prossima sessione o la esclude.</translation>
    </message>
    <message>
        <source>Parameters of the selected strategy</source>
        <translation>Parametri della strategia selezionata</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Nessun parametro.</translation>
    </message>
    <message>
        <source>Select a strategy above; this one may have none.</source>
        <translation>Selezionare una strategia sopra; questa potrebbe non averne.</translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation>◆ %1</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>alla massima velocità</translation>
    </message>
    <message>
        <source> × real time</source>
        <translation> × tempo reale</translation>
    </message>
    <message>
        <source>Capital (USD)</source>
        <translation>Capitale (USD)</translation>
    </message>
    <message>
        <source>Load with these settings</source>
        <translation>Carica con queste impostazioni</translation>
    </message>
    <message>
        <source>A new session on the same data; the running one must be stopped first.</source>
        <translation>Una nuova sessione sugli stessi dati; quella in corso va prima fermata.</translation>
    </message>
    <message>
        <source>Save as an experiment…</source>
        <translation>Salva come esperimento…</translation>
    </message>
    <message>
        <source>Position %1 of the capital, stop %2, take %3, every %4 min, %5 trades a day, %6 positions</source>
        <translation>Posizione %1 del capitale, stop %2, take %3, ogni %4 min, %5 trade al giorno, %6 posizioni</translation>
    </message>
    <message>
        <source>Import market data first (Ctrl+O), or load the sample (Ctrl+M).</source>
        <translation>Importare prima dati di mercato (Ctrl+O), oppure caricare l&apos;esempio (Ctrl+M).</translation>
    </message>
    <message>
        <source>▲ Take at least one strategy into the session.</source>
        <translation>▲ Includere almeno una strategia nella sessione.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verifica…</translation>
    </message>
</context>
<context>
    <name>keel::widgets::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Colors of the whole program; the choice holds at once.</source>
        <translation>Colori di tutto il programma; la scelta vale subito.</translation>
    </message>
    <message>
        <source>Gain and loss</source>
        <translation>Utile e perdita</translation>
    </message>
    <message>
        <source>Which color a gain has. Signs and arrows stay as they are.</source>
        <translation>Il colore di un utile. Segni e frecce restano invariati.</translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation>Verde su, rosso giù</translation>
    </message>
    <message>
        <source>Red up, green down</source>
        <translation>Rosso su, verde giù</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Height of table rows; a table&apos;s own menu can differ from it.</source>
        <translation>Altezza delle righe; il menu di una tabella può scegliere diversamente.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compatte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normali</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Ampie</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dim. testo</translation>
    </message>
    <message>
        <source>Size of all text, on top of the system&apos;s scaling.</source>
        <translation>Dimensione di tutto il testo, oltre alla scala del sistema.</translation>
    </message>
    <message>
        <source>Mark changed prices for half a second</source>
        <translation>Segnala i prezzi cambiati per mezzo secondo</translation>
    </message>
    <message>
        <source>An arrow and a border beside a value that has just changed; never more than three a second.</source>
        <translation>Una freccia e un bordo accanto a un valore appena cambiato; mai più di tre al secondo.</translation>
    </message>
    <message>
        <source>Hollow rising candles</source>
        <translation>Candele rialziste vuote</translation>
    </message>
    <message>
        <source>Rising candles hollow, falling ones filled.</source>
        <translation>Candele in rialzo vuote, in ribasso piene.</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Senza effetti</translation>
    </message>
    <message>
        <source>Nothing fades or slides, whatever the system says.</source>
        <translation>Nulla sfuma o scorre, qualunque sia l&apos;impostazione del sistema.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>The window is built anew; a running session goes on.</source>
        <translation>La finestra viene ricostruita; una sessione in corso prosegue.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Lock the panes</source>
        <translation>Blocca i pannelli</translation>
    </message>
    <message>
        <source>Panes cannot be dragged, detached or closed by accident.</source>
        <translation>I pannelli non si possono trascinare, staccare o chiudere per errore.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasti…</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Cambia i tasti</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Mostra il tour</translation>
    </message>
    <message>
        <source>Show the tour of the window</source>
        <translation>Mostra il tour della finestra</translation>
    </message>
</context>
<context>
    <name>keel::widgets::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Enter shows the cause and its age in the health pane.</source>
        <translation>Invio mostra la causa e da quanto dura nel pannello Sistema.</translation>
    </message>
    <message>
        <source>A click shows the cause and its age in the health pane.</source>
        <translation>Un clic mostra la causa e da quanto dura nel pannello Sistema.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::StrategiesPane</name>
    <message>
        <source>Strategies</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Prossima sessione</translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(s)</source>
        <translation>
            <numerusform>%n strategia</numerusform>
            <numerusform>%n strategie</numerusform>
        </translation>
    </message>
    <message>
        <source>No strategy runs.</source>
        <translation>Nessuna strategia attiva.</translation>
    </message>
    <message>
        <source>Strategies come with a session: load one with Ctrl+M or Ctrl+O.</source>
        <translation>Le strategie arrivano con una sessione: caricarne una con Ctrl+M o Ctrl+O.</translation>
    </message>
    <message>
        <source>Parameters of the selected strategy</source>
        <translation>Parametri della strategia selezionata</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Nessun parametro.</translation>
    </message>
    <message>
        <source>Select a strategy above; this one may have none.</source>
        <translation>Selezionare una strategia sopra; questa potrebbe non averne.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TableHeader</name>
    <message>
        <source>Filter by %1</source>
        <translation>Filtro per %1</translation>
    </message>
    <message>
        <source>&gt; 5, 3..8</source>
        <translation>&gt; 5, 3..8</translation>
    </message>
    <message>
        <source>Rows whose number is as typed: &gt; 5, &gt;= 5, &lt; −2, = 3, != 3, 3..8, or a piece of what is shown.</source>
        <translation>Righe il cui numero corrisponde a quanto digitato: &gt; 5, &gt;= 5, &lt; −2, = 3, != 3, 3..8, oppure una parte di quanto è mostrato.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>Rows that contain what is typed; =text for exactly this, !text for rows without it.</source>
        <translation>Righe che contengono quanto digitato; =testo per il testo esatto, !testo per le righe che non lo contengono.</translation>
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
        <translation>Nessuno strumento.</translation>
    </message>
    <message>
        <source>Import market data with Ctrl+O, or load the sample market with Ctrl+M.</source>
        <translation>Importare dati di mercato con Ctrl+O, oppure caricare il mercato di esempio con Ctrl+M.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posizioni</translation>
    </message>
    <message>
        <source>No positions yet.</source>
        <translation>Ancora nessuna posizione.</translation>
    </message>
    <message>
        <source>They appear when an order fills. Start the session with F5.</source>
        <translation>Compaiono quando un ordine viene eseguito. Avviare la sessione con F5.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n aperta</numerusform>
            <numerusform>%n aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Ancora nessun ordine.</translation>
    </message>
    <message>
        <source>A signal that passes every check becomes an order. Start the session with F5.</source>
        <translation>Un segnale che supera tutti i controlli diventa un ordine. Avviare la sessione con F5.</translation>
    </message>
    <message numerus="yes">
        <source>%n working</source>
        <translation>
            <numerusform>%n attivo</numerusform>
            <numerusform>%n attivi</numerusform>
        </translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Eseguiti</translation>
    </message>
    <message>
        <source>No fills yet.</source>
        <translation>Ancora nessun eseguito.</translation>
    </message>
    <message>
        <source>Each execution of an order is listed here. Start the session with F5.</source>
        <translation>Qui è elencata ogni esecuzione di un ordine. Avviare la sessione con F5.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Segnali</translation>
    </message>
    <message>
        <source>No signals yet.</source>
        <translation>Ancora nessun segnale.</translation>
    </message>
    <message>
        <source>Each opinion of a strategy stands here with its verdict and reason. Start the session with F5.</source>
        <translation>Qui compare ogni indicazione di una strategia con esito e motivo. Avviare la sessione con F5.</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>No closed trades yet.</source>
        <translation>Ancora nessun trade chiuso.</translation>
    </message>
    <message>
        <source>An entry and what closed it stand here once a position was closed.</source>
        <translation>Un ingresso e ciò che l&apos;ha chiuso compaiono qui dopo la chiusura di una posizione.</translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation>Limiti rischio</translation>
    </message>
    <message>
        <source>No limits are known.</source>
        <translation>Nessun limite è noto.</translation>
    </message>
    <message>
        <source>They come with a session: load one with Ctrl+M or Ctrl+O. A session without limits says so here.</source>
        <translation>Arrivano con una sessione: caricarne una con Ctrl+M o Ctrl+O. Se una sessione non ha limiti, qui viene indicato.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Theme</name>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark, blue and orange</source>
        <translation>Scuro, blu e arancione</translation>
    </message>
    <message>
        <source>Light, blue and orange</source>
        <translation>Chiaro, blu e arancione</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contrasto</translation>
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
        <translation>Su e Giù variano di un tick o di un lotto, PagSu e PagGiù di dieci.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lato</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Tipo ordine</translation>
    </message>
    <message>
        <source>The size, typed again</source>
        <translation>Quantità, di nuovo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Sends the order as the sentence above says it.</source>
        <translation>Invia l&apos;ordine così come lo descrive la frase sopra.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Does nothing but empty the ticket (Escape).</source>
        <translation>Svuota soltanto il ticket (Esc).</translation>
    </message>
    <message>
        <source>I have looked: release Send</source>
        <translation>Ho controllato: sblocca Invia</translation>
    </message>
    <message>
        <source>The outcome of the last order stays Unknown; another order can be sent again.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine resta Ignoto; si può inviare di nuovo un altro ordine.</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arma</translation>
    </message>
    <message>
        <source>Armed, Enter in a field and the trading keys send a normal order without asking, until the time is over or the window is left.</source>
        <translation>Se armato, Invio in un campo e i tasti di trading inviano un ordine normale senza chiedere conferma, finché non scade il tempo o si lascia la finestra.</translation>
    </message>
    <message>
        <source>Ask before unusual orders</source>
        <translation>Chiedi prima di ordini insoliti</translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Esito dell&apos;ultimo ordine</translation>
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
        <translation>Invia a %1</translation>
    </message>
    <message>
        <source>Send it all the same to %1</source>
        <translation>Invia comunque a %1</translation>
    </message>
    <message numerus="yes">
        <source>ARMED, %n second(s) left: disarm</source>
        <translation>
            <numerusform>ARMATO, ancora %n secondo: disarma</numerusform>
            <numerusform>ARMATO, ancora %n secondi: disarma</numerusform>
        </translation>
    </message>
    <message>
        <source>ARMED %1 s</source>
        <translation>ARMATO %1 s</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TotalsStrip</name>
    <message>
        <source>Totals</source>
        <translation>Totali</translation>
    </message>
    <message>
        <source>Total of all rows</source>
        <translation>Totale di tutte le righe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>Tour della finestra</translation>
    </message>
</context>
<context>
    <name>keel::widgets::TourBubble</name>
    <message>
        <source>Ends the tour (Esc)</source>
        <translation>Termina il tour (Esc)</translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation>Il passo precedente (Sinistra)</translation>
    </message>
    <message>
        <source>The next step (Right or Enter)</source>
        <translation>Il passo successivo (Destra o Invio)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
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
        <translation>Nessuna sessione è caricata.</translation>
    </message>
    <message>
        <source>Cancel the selected order</source>
        <translation>Annulla l&apos;ordine selezionato</translation>
    </message>
    <message>
        <source>The order selected in the orders pane; nothing is asked.</source>
        <translation>L&apos;ordine selezionato nel pannello ordini; senza richiesta di conferma.</translation>
    </message>
    <message>
        <source>Select an order in the orders pane first (Ctrl+3).</source>
        <translation>Selezionare prima un ordine nel pannello ordini (Ctrl+3).</translation>
    </message>
    <message>
        <source>Cancel all orders…</source>
        <translation>Annulla tutti gli ordini…</translation>
    </message>
    <message>
        <source>Every working order; positions stay.</source>
        <translation>Tutti gli ordini attivi; le posizioni restano.</translation>
    </message>
    <message>
        <source>Close the selected position…</source>
        <translation>Chiudi la posizione selezionata…</translation>
    </message>
    <message>
        <source>At market, the whole position of the instrument.</source>
        <translation>A mercato, l&apos;intera posizione dello strumento.</translation>
    </message>
    <message>
        <source>Select a position in the positions pane first (Ctrl+2).</source>
        <translation>Selezionare prima una posizione nel pannello posizioni (Ctrl+2).</translation>
    </message>
    <message>
        <source>Switch the selected strategy on or off</source>
        <translation>Attiva o disattiva la strategia selezionata</translation>
    </message>
    <message>
        <source>Off: it opens nothing, its exits go on.</source>
        <translation>Disattivata: non apre nulla, le sue uscite proseguono.</translation>
    </message>
    <message>
        <source>Select a strategy in the strategies pane first (Alt+3).</source>
        <translation>Selezionare prima una strategia nel pannello strategie (Alt+3).</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Non fare nulla</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>Annulla tutti gli ordini</translation>
    </message>
    <message numerus="yes">
        <source>%n working order(s) will be canceled. Positions stay as they are.</source>
        <translation>
            <numerusform>Verrà annullato %n ordine attivo. Le posizioni restano invariate.</numerusform>
            <numerusform>Verranno annullati %n ordini attivi. Le posizioni restano invariate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the position</source>
        <translation>Chiudi la posizione</translation>
    </message>
    <message>
        <source>%1: %2 units at a mark of %3, worth %4, unrealized %5. A market order closes all of it now.</source>
        <translation>%1: %2 unità a un mark di %3, valore %4, non realizzato %5. Un ordine a mercato chiude subito l&apos;intera posizione.</translation>
    </message>
    <message>
        <source>Close at market</source>
        <translation>Chiudi a mercato</translation>
    </message>
    <message>
        <source>Order %1 %2 %3</source>
        <translation>Ordine %1 %2 %3</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Reduce by a quarter</source>
        <translation>Riduci di un quarto</translation>
    </message>
    <message>
        <source>Sells or buys back a quarter of the position held by hand.</source>
        <translation>Vende o ricompra un quarto della posizione manuale.</translation>
    </message>
    <message>
        <source>Reverse the position</source>
        <translation>Inverti la posizione</translation>
    </message>
    <message>
        <source>Closes the position held by hand and opens the opposite one.</source>
        <translation>Chiude la posizione manuale e apre quella opposta.</translation>
    </message>
    <message>
        <source>Flatten the symbol</source>
        <translation>Azzera il simbolo</translation>
    </message>
    <message>
        <source>Closes everything held in the ticket&apos;s symbol.</source>
        <translation>Chiude tutte le posizioni sul simbolo del ticket.</translation>
    </message>
    <message>
        <source>Cancel the last order</source>
        <translation>Annulla l&apos;ultimo ordine</translation>
    </message>
    <message>
        <source>The newest working order of the ticket&apos;s symbol.</source>
        <translation>L&apos;ordine attivo più recente sul simbolo del ticket.</translation>
    </message>
    <message>
        <source>Cancel the buy orders</source>
        <translation>Annulla gli ordini di acquisto</translation>
    </message>
    <message>
        <source>Every working buy order of the ticket&apos;s symbol.</source>
        <translation>Tutti gli ordini di acquisto attivi sul simbolo del ticket.</translation>
    </message>
    <message>
        <source>Cancel the sell orders</source>
        <translation>Annulla gli ordini di vendita</translation>
    </message>
    <message>
        <source>Every working sell order of the ticket&apos;s symbol.</source>
        <translation>Tutti gli ordini di vendita attivi sul simbolo del ticket.</translation>
    </message>
    <message>
        <source>Arm the ticket</source>
        <translation>Arma il ticket</translation>
    </message>
    <message>
        <source>For a minute ordinary orders go without a question; it ends when the window is left.</source>
        <translation>Per un minuto gli ordini normali partono senza chiedere conferma; termina quando si lascia la finestra.</translation>
    </message>
</context>
<context>
    <name>keel::widgets::Workspaces</name>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>Il file non è JSON: %1 al byte %2.</translation>
    </message>
    <message>
        <source>The file holds no workspaces of this program (field keel_workspaces is not %1).</source>
        <translation>Il file non contiene spazi di lavoro di questo programma (il campo keel_workspaces non è %1).</translation>
    </message>
    <message>
        <source>Workspace %1: field name must have 1 to %2 characters and field docks must not be empty.</source>
        <translation>Spazio di lavoro %1: il campo name deve avere da 1 a %2 caratteri e il campo docks non deve essere vuoto.</translation>
    </message>
</context>
</TS>
