/** Words of local reporting in the United States; each is one sign, however often it stands. */
const signs: readonly RegExp[] = [
  /(?<!\p{L})\p{Lu}\p{L}{1,30} County\b/u,
  /\b(?:[Ss]heriff|[Dd]eputies|[Tt]rooper|State Police|State Patrol|Highway Patrol)\b/u,
  /\b(?:[Ss]chool [Bb]oard|School District|[Ss]uperintendent|[Hh]igh [Ss]chool|varsity)\b/u,
  /\b(?:Interstate \d|I-\d{2}|U\.S\. \d{1,3}\b|Route \d|state Route)\b/u,
  /\b(?:Gov\.|state Reps?\.|state Sens?\.|[Ss]tatehouse|General Assembly|[Cc]ongress(?:man|woman))(?!\p{L})/u,
  /\((?:R|D|I)-\p{Lu}|\b(?:Republicans?|Democrats?|GOP)\b/u,
  /\b(?:NCAA|NFL|NASCAR|touchdowns?|quarterback|homecoming)\b/u,
  /\b(?:City Council|Town Council|Councill?or|Council(?:man|woman)|[Aa]lder(?:man|woman)|Planning Commission|[Cc]ounty commission\p{Ll}*)\b/u,
  /\bMayor \p{Lu}/u,
  /(?<!\p{L})\p{Lu}\p{Ll}{1,30} (?:Street|Avenue|Drive|Pike|Parkway|Boulevard)\b/u,
  /\bArmy Corps of Engineers\b|\bNational Guard\b/u,
  /\b(?:FBI|FDA|EPA|Medicaid|Medicare|Walmart|Wal-Mart)\b/u,
];

/** How many of them a text bears. */
export const countAmericanSigns = (text: string): number =>
  signs.filter((sign) => sign.test(text)).length;
