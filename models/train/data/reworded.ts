/** Training templates in other words, so that a request is not known by one word, or by the whole of a line. */
import type { Draw, Pool } from "./draw.js";
import { capital } from "./words.js";

/** Words that can stand for each other wherever they come up in a request, one group a line. */
const GENERAL = groups(`
  tell me|let me hear|say to me|name me|inform me
  tell me|report
  show me|display|let me see|bring up|present
  give me|hand me|get me|provide|supply me with|bring me
  find out|discover|learn|establish|clear up
  find|locate|spot|dig up|track down|hunt for|trace
  look up|check|consult|query|verify
  check|examine|inspect|have a look at|look into
  get|obtain|fetch|retrieve|pull up|collect|pick up
  see|look|watch out
  work out|figure out|calculate|determine|reckon
  calculate|compute|evaluate|solve
  make|create|produce|prepare|set up
  put|place|set|stick|drop
  keep|hold|retain|preserve
  take|grab|use
  send|transmit|forward|deliver|pass on|dispatch
  search|scan|comb|browse|go through
  write|note|jot|record|type
  read|go over|skim|look at
  add|append|attach|throw in
  remove|delete|erase|get rid of|throw away|wipe|scrap|clear
  buy|purchase|acquire|get hold of
  want|wish|desire|would love
  need|require|have to have|must have|am after
  would like|want|would love|am keen
  know|be told|hear|understand
  do you know|can you say|have you any idea|are you aware
  can you|could you|are you able to|will you|would you|might you
  could you|can you|would you kindly|will you
  please|kindly|if you can|be so good and|pretty please
  , please|, thanks|, thank you|, will you|, if you do not mind
  i need|i am looking for|i have to have|i require|i am in need of
  i want|i wish|i aim|i intend
  i wonder|i ask myself|i keep asking myself|i am curious
  any idea|any clue|some idea|any thought
  my boss|my manager|the director|our chief|my uncle|my neighbour|the teacher
  my friend|my cousin|a guest|my flatmate|some visitor|my aunt
  my daughter|my nephew|the little one|my niece|my grandson
  a customer|a client|one buyer|a shopper|some lady
  our team|our group|the crew|the department|our club
  somebody|someone|a person|one of us
  everybody|everyone|all of them|the lot
  we need|we lack|we are short of|we require
  help me|assist me|give me a hand
  quick|fast|hurry|urgent
  right now|at this moment|just now|this minute|this instant
  now|today|at once|straight away
  later|afterwards|some other day|next week
  exactly|precisely|to the dot|accurately
  for me|on my behalf|as a favour
  for my report|for my essay|for a paper|for the lecture
  how much|what amount|what sum
  how many|what number of|which count of
  what is|what would be|what could be|what might be
  which|what
  is it possible|is there a way|would it be fine
  it would be good|it would be great|it would be fantastic|i would be happy
  it would help|it would be useful|it would be handy|it would save me
  i forgot|i no longer know|it slipped my mind|i cannot recall
  i am not sure|i am unsure|i doubt|no clue
  important|essential|vital|crucial|serious
  big|large|huge|great
  all|every bit of|the whole of
  the result|the outcome|the answer|what comes out
  hello|hey there|greetings|good day
  thanks|cheers|many thanks|much obliged
  start|begin|open
  use this to|take this to|meant to|made to|serves to
  use it when|call it if|apply it whenever|helpful when
  returns|gives|yields|answers with|delivers|hands back|outputs|responds with
  gives|returns|offers|shows|supplies
  looks up|checks|fetches|queries|finds|consults
  finds|locates|detects|discovers|identifies
  gets|obtains|fetches|reads|collects
  tells|says|states|reports|announces
  takes|accepts|expects|wants|receives
  works out|computes|calculates|determines|derives
  lets you|allows you to|makes it possible to|helps you
  given|from|by means of
  tool|function|helper|utility|service
`);

/** The same for the things that tools are about; not where one of them is the very word that has to be copied. */
const THINGS = groups(`
  file|document|text file|record
  document|file|paper|writing
  content|text|inside|body
  contents|words|lines|insides
  folder|directory|place
  price|cost|charge|rate tag
  cost|come to|sell for|go for
  costs|goes for|is sold for|sets me back
  expensive|dear|costly|pricey
  stock|supply|inventory|store room
  warehouse|depot|store room|stock room
  shop|store|market|outlet
  left|remaining|still there|over
  product|article|ware|good
  weather|sky|conditions|climate today
  forecast|outlook|prognosis|weather report
  rain|drizzle|pour|shower
  sunny|bright|fair|clear
  warm|hot|mild|pleasant
  cold|chilly|freezing|frosty
  umbrella|raincoat|boots
  time|hour|clock time
  what time|what hour|which hour
  clock|watch|wall clock
  local|regional|there used
  weekday|day of the week|name of the day
  days|nights|calendar days
  date|calendar day|day
  message|note|text|line|word
  phone number|telephone number|mobile number|line
  number|digits|figure
  numbers|figures|values|amounts
  contact|entry|person
  remember|memorise|bear in mind|hold on to
  memory|mind|knowledge|head
  forget|lose|drop
  recall|bring back|think of
  remind|nudge|alert|warn
  reminder|alert|alarm|wake-up
  list|checklist|collection|row
  shopping list|to-buy list|grocery list
  product of|multiplication of|result of multiplying
  sum|total|addition
  difference|gap|distance
  minus|less|without
  plus|and|added to
  divided by|shared by|split by
  multiply|scale
  subtract|deduct|withdraw
  divide|split|share
  convert|change|turn|translate|switch
  into|to
  exchange|swap|trade
  rate|course|quote
  order|request
  pieces|units|copies|of them
`);

type Groups = ReadonlyMap<string, readonly string[]>;

function groups(text: string): Groups {
  const all = new Map<string, string[]>();
  for (const line of text.trim().split("\n")) {
    const [first = "", ...others] = line.trim().split("|");
    all.set(first, [...(all.get(first) ?? []), ...others]);
  }
  return all;
}

const pattern = (of: Groups) => {
  const longest = [...of.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\w{'-])(${longest.join("|")})(?![\\w}'-])`, "gi");
};

const ALL: Groups = new Map([...GENERAL, ...THINGS]);
const IN_ALL = pattern(ALL);
const IN_GENERAL = pattern(GENERAL);

/**
 * A template of a pool; on the side of training half of them in other words, and some with a word missing, but never as
 * one that is held out. With `copied`, words that a request may have to give to its tool stay.
 */
export function reworded(d: Draw, from: Pool<string>, copied = false): string {
  const template = d.pick(from);
  if (d.side !== "train" || !d.chance(0.6)) return template;
  const [words, where] = copied ? [GENERAL, IN_GENERAL] : [ALL, IN_ALL];
  const other = template.replace(where, (found) => {
    if (!d.chance(0.45)) return found;
    const word = d.pick(words.get(found.toLowerCase()) ?? [found]);
    return /^[A-Z]/.test(found) ? capital(word) : word;
  });
  const result = d.chance(0.2) ? worn(d, other) : other;
  return from.allowed(result) ? result : template;
}

/** Without one of its plain words. */
function worn(d: Draw, template: string): string {
  const words = template.split(" ");
  const plain = words.flatMap((word, i) => (/^[A-Za-z']+,?$/.test(word) ? [i] : []));
  if (plain.length < 5) return template;
  words.splice(d.pick(plain), 1);
  return words.join(" ");
}
