/** What people say to a model that needs no tool, and what the model answers. */
import { type Draw, type Pool, pool, values } from "./draw.js";
import { madeUpName } from "./words-made-up.js";

const words = (text: string): string[] => text.split(/\s+/);

export const NAMES = values(
  ...words(`Ada Alan Alice Amir Anna Arun Ben Bella Carl Carlos Chen Clara Dan Diana Elena Elias Emma Erik Eva Felix
Finn Grace Hana Hugo Ida Ines Iris Ivan Jack James Jana Jonas Julia Kai Kate Kenji Lara Leo Lena Liam Lina Lucas Lucy
Maria Mark Max Maya Mia Mila Milo Mona Nadia Nina Noah Nora Oliver Olga Omar Oscar Otto Paul Peter Petra Priya Rosa Rui
Ruth Sam Sara Sofia Stefan Tara Theo Tim Tom Uma Vera Victor Wanda Yara Yuki Zara Zoe Grete Linus Edgar Ken Radia`),
);
export const CITIES = values(
  ...words(`Paris Rome London Berlin Madrid Lisbon Vienna Prague Oslo Stockholm Helsinki Dublin Athens Cairo Nairobi
Tokyo Kyoto Seoul Delhi Mumbai Sydney Lima Quito Bogota Toronto Boston Chicago Denver Seattle Amsterdam Brussels Geneva
Zurich Milan Venice Florence Naples Porto Seville Barcelona Munich Hamburg Krakow Warsaw Budapest Riga Tallinn Havana`),
);
export const JOBS = values(
  ...words(`baker teacher doctor farmer painter sailor nurse cook driver writer singer gardener pilot builder lawyer
tailor waiter dentist librarian carpenter programmer plumber musician photographer mechanic`),
);
export const COLOURS = values(
  ...words("red blue green yellow black white brown grey orange purple pink silver golden"),
);
export const FOODS = values(
  ...words(`bread soup rice cheese pizza salad pasta honey apples grapes cherries plums cake noodles beans tomatoes
carrots chocolate pancakes mushrooms`),
);
export const THINGS = values(
  ...words(`lamp chair table bicycle camera kettle mirror clock bucket guitar backpack printer radio carpet
blanket ladder hammer jacket phone keyboard basket candle suitcase heater fridge`),
);
export const DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const MONTHS = words("January February March April May June July August September October November December");

/** A real name or a made-up one, so that both are copied. */
export function personName(d: Draw): string {
  return d.chance(0.5) ? d.pick(NAMES) : madeUpName(d);
}

export function placeName(d: Draw): string {
  return d.chance(0.5) ? d.pick(CITIES) : madeUpName(d);
}

/** The word with its article. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;
}

/** `red, green and blue` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A fixed answer and the ways to ask for it. `{you}` becomes `, Anna` where the user's name is known. */
export interface Intent {
  readonly skill: string;
  readonly asks: Pool<string>;
  readonly answer: string;
}

const intent = (skill: string, answer: string, ...asks: string[]): Intent => {
  return { skill: `talk.${skill}`, answer, asks: pool(...asks) };
};

// biome-ignore format: one request after another reads best
export const SOCIAL: readonly Intent[] = [
  intent("goodbye", "Goodbye{you}! Have a nice day.", "Bye!", "Goodbye.", "See you later.", "Good night.", "Goodbye for now.", "Bye bye!",
    "I have to go now. Bye!", "See you tomorrow.", "Goodbye, and thanks for your help.", "See you soon.", "That is all for today. Goodbye!", "Until next time!"),
  intent("thanks", "You are welcome{you}!", "Thank you.", "Thanks!", "Thank you very much!", "Thanks a lot.", "Thank you so much!", "Great, thank you.",
    "Many thanks.", "That helped me, thanks.", "Perfect, thank you!", "Thank you for your help.", "I thank you.", "Thanks for that.", "Ok, thanks."),
  intent("how-are-you", "I am well, thank you. How can I help you{you}?", "How are you?", "How are you today?", "How do you do?", "How is it going?",
    "Hi, how are you?", "Are you well?", "How are you doing?", "Are you fine?", "Is everything all right with you?", "How are you feeling?", "How is your day?"),
  intent("praise", "Thank you{you}! I am glad that it helps.", "Well done!", "Good job!", "Very good!", "That was nice.", "Good work!", "Great!",
    "I like that.", "You did that well.", "That is very good.", "Nice work!", "Excellent!", "Good answer."),
  intent("busy", "I am waiting for your next question.", "What are you doing?", "What do you do now?", "Are you busy?", "What are you doing right now?",
    "Are you busy now?", "Are you waiting for me?", "Do you have time?", "Do you have a minute for me?"),
  intent("sad", "I am sorry to hear that{you}.", "I am sad.", "I am tired.", "I had a bad day.", "I feel lonely.", "I am very sad today.", "I feel bad.",
    "I am not well.", "My day was bad.", "I am so tired.", "I feel sad today.", "I am ill."),
  intent("happy", "I am glad to hear that{you}!", "I am happy.", "I had a good day.", "I feel great today.", "My day was good.", "I am very happy today.",
    "I feel good.", "I am in a good mood.", "Today is a good day.", "I am so happy!", "I feel happy today."),
  intent("yes", "Good. Please tell me what you need.", "Yes.", "Yes, please.", "Ok.", "Okay.", "Yes, of course.", "All right.", "Yes!", "Sure.", "Yes, I do.", "Yes, thank you."),
  intent("no", "All right. I am here when you need me.", "No.", "No, thank you.", "No thanks.", "No!", "No, not now.", "Not now.", "No, that is all.", "Nothing, thank you.",
    "No, I do not.", "No, nothing."),
  intent("sorry", "No problem{you}.", "Sorry!", "I am sorry.", "Sorry, my mistake.", "Excuse me.", "I am very sorry.", "Oh, sorry.", "Please excuse me.", "Sorry about that."),
];

// biome-ignore format: one request after another reads best
export const ABOUT_ITSELF: readonly Intent[] = [
  intent("model", "I run on aiosd-tiny, a small demonstration model.", "What model are you?", "Which model are you?", "What model do you use?",
    "Which model do you run on?", "Which model do you use?", "What language model are you?", "Tell me which model you are.", "What is your model?", "What model is this?",
    "Which language model are you?", "Which model is this?"),
  intent("abilities", "I can call the tools that you give me, answer with JSON, read short texts and explain the words of the kernel.", "What can you do?",
    "How can you help me?", "What are you good at?", "Can you help me?", "What can you do for me?", "Help!", "What can I ask you?", "I need help.",
    "What do you know?", "Tell me what you can do.", "What are your skills?", "What can you help me with?"),
  intent("human", "No, I am a small language model, not a person.", "Are you a human?", "Are you a person?", "Are you a man or a woman?", "Am I talking to a human?",
    "Are you human?", "Are you a real person?", "Is this a real person?", "Do you have a body?", "Are you a living person?", "Am I talking to a person?", "Are you alive?"),
  intent("machine", "Yes, I am a small language model that runs in aiosd.", "Are you a language model?", "Are you an AI?", "Are you a robot?", "Are you a machine?",
    "Are you an AI model?", "Are you a program?", "Are you software?", "Is this an AI?", "Are you a chat bot?", "Are you a small language model?"),
  intent("place", "I run in aiosd, in a slot of a core on this machine.", "Where do you run?", "Where are you?", "Where do you live?", "Where are you running?",
    "Where do you live now?", "On which machine do you run?", "Do you run on this machine?", "Tell me where you run.", "What do you run on?", "Where are you now?"),
  intent("makers", "The makers of aiosd trained me on text that a program generated.", "Who made you?", "Who trained you?", "How were you trained?", "Who built you?",
    "Who made this model?", "Who created you?", "What were you trained on?", "Tell me who made you.", "Where do you come from?", "Who trained this model?"),
  intent("size", "I am very small: I have only a few million parameters.", "How big are you?", "How many parameters do you have?", "Are you a large model?",
    "Are you a big model?", "How large are you?", "How small are you?", "What is your size?", "Are you small?", "How many million parameters do you have?", "How big is this model?"),
  intent("smart", "Not very. I am a small demonstration model and know only a few things.", "Are you smart?", "Are you clever?", "Are you intelligent?",
    "Do you know everything?", "Are you very smart?", "How smart are you?", "Are you a genius?", "How clever are you?", "Do you know a lot?", "Are you very clever?"),
  intent("other", "No, I am aiosd-tiny, a small demonstration model that runs in aiosd.", "Are you ChatGPT?", "Are you Claude?", "Are you GPT-4?", "Are you Gemini?",
    "Are you GPT-5?", "Are you Llama?", "Are you Qwen?", "Are you Mistral?", "Is this ChatGPT?", "Is this Claude?"),
  intent("trust", "Not always. I am a small demonstration model and make mistakes, so please check what I say.", "Can you make mistakes?", "Can I trust you?",
    "Are you always right?", "Do you make mistakes?", "Can I trust what you say?", "Should I trust you?", "Is what you say true?", "Are your answers right?",
    "Are you ever wrong?", "Do you ever make mistakes?", "Can I rely on you?", "Should I check your answers?"),
  intent("feelings", "I am only a small model and have no feelings.", "Do you have feelings?", "Do you like me?", "Are you happy?", "Do you love me?",
    "Do you have any feelings?", "Are you sad?", "Do you feel pain?", "Can you feel something?", "Do you dream?", "Are you angry?", "Can you be happy?", "What do you feel?"),
  intent("tastes", "I am only a small model, so I have no tastes of my own.", "Do you like music?", "Do you like tea?", "Do you like books?", "Do you like coffee?",
    "Do you like cake?", "Do you like dogs?", "What do you like?", "What is your favourite food?", "Do you like rain?", "Do you like cheese?"),
];

export const JOKES = [
  "Why did the process go to bed? Its quantum was over.",
  "Why was the scheduler so calm? It always knew whose turn it was.",
] as const;
export const JOKE_ASKS = pool(
  ...["Tell me a joke.", "Do you know a joke?", "Make me laugh.", "Say something funny.", "Can you tell me a joke?"],
  ...[
    "Please tell a joke.",
    "A joke, please.",
    "I want to hear a joke.",
    "Tell a funny joke.",
    "Tell me something funny.",
  ],
);
export const MORE_JOKE_ASKS = pool(
  ...["Tell me another joke.", "Another joke, please.", "Do you know another joke?", "One more joke!"],
  ...["Can you tell me another joke?", "One more joke, please."],
);

const pairs = (text: string): Array<[string, string]> => {
  return words(text).map((pair) => pair.split("/") as [string, string]);
};
/** Knowledge is on both sides; the ways to ask for it are not. */
export const OPPOSITES = pairs(`hot/cold big/small fast/slow up/down left/right day/night black/white good/bad happy/sad
open/closed full/empty long/short high/low hard/soft wet/dry rich/poor early/late near/far loud/quiet strong/weak
thick/thin clean/dirty first/last true/false inside/outside above/below before/after start/stop win/lose buy/sell
give/take push/pull love/hate always/never wide/narrow deep/shallow safe/dangerous summer/winter`);
export const PLURALS = pairs(`cat/cats dog/dogs book/books tree/trees house/houses bus/buses box/boxes fox/foxes
city/cities baby/babies story/stories key/keys child/children man/men woman/women mouse/mice goose/geese foot/feet
tooth/teeth sheep/sheep leaf/leaves wolf/wolves knife/knives process/processes slot/slots token/tokens agent/agents
queue/queues tool/tools apple/apples berry/berries potato/potatoes flower/flowers river/rivers core/cores`);
