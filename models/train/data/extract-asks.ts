/** Ways to ask for a summary, an answer from a text, and fields as JSON; `{br}` is a new line. */
import { lines } from "./phrases.js";

export const SUM_UP = lines(`
  Summarise: {text}
  Summarise this: {text}
  Summarise this text: {text}
  Please summarise: {text}
  Summarise the text: {text}
  Give me a short summary: {text}
  What is the main point? {text}
  Sum this up: {text}
  Summarize: {text}
  Please sum up this text: {text}
  Sum up: {text}
  Give me the main point: {text}
  Summarize this text: {text}
  Give me the main sentence: {text}
  Give me a summary: {text}
  {text}{br}Summarise this.
  {text}{br}What is the main point?
  {text}{br}Sum this up in one sentence.
  {text}{br}Give me a short summary.
  {text}{br}What is the main point of this text?
  Summary please: {text}
  In one sentence, what does this say? {text}
  Make this short: {text}
  Can you summarise this? {text}
  Could you sum this up for me? {text}
  What is this text about? {text}
  Tell me the main point of this text: {text}
  {text}{br}Summary, please.
  {text}{br}Tell me in one sentence what this says.
  {text}{br}Please summarise the text.
  {text} What is the most important thing here?
  {text} Please sum it up.
  summarise: {text}
  I have no time to read this. What does it say in short? {text}
  Here is a note. Sum it up, please. {text}
  Text: {text}{br}Summary?
  Text: {text}{br}Summarise it.
  Text: {text}{br}What is the main point?
  Write a summary of this: {text}
  Write a short summary of this text: {text}
  Say it in one sentence: {text}
  Shorten this text: {text}
  Shorten this to one sentence: {text}
  What does this note mean in short? {text}
  What matters most in this text? {text}
  I need a summary of this: {text}
  I need the main point of this note: {text}
  I would like a short summary of this text. {text}
  Please read this and give me the main point. {text}
  Read this and sum it up: {text}
  {text}{br}Say this in one sentence.
  {text}{br}Which sentence matters most?
  {text}{br}Can you sum this up?
  {text}{br}I need a short summary of this.
  {text}{br}Make it short.
  tl;dr: {text}
  {text}{br}tl;dr
  Summarise this note for me: {text}
  Summarize the following text: {text}
  Summarise the following in one sentence: {text}
  Note: {text}{br}Give me the main point.
  Keep only the main point: {text}
  Which sentence is the main one? {text}
  Sum up this note: {text}
  What should I remember of this? {text}
  Tell me briefly what this text says: {text}
  {text}{br}Tell me what matters most.
  {text} Give me that in short, please.
  Help me to understand the main point: {text}
  The main point of this, please: {text}
`);

/** What stands before the main sentence; a space follows. */
export const MARKS = lines(`
  In short:
  Most important:
  The main point:
  To sum up:
  In short, the main point:
  Important:
  The most important thing:
  Main point:
  In one sentence:
  What matters most:
  The main thing:
  In a few words:
  Above all:
  In brief:
  The point is this:
  The key point:
  To put it in a few words:
  The heart of the matter:
  Summary:
  What really matters:
`);

export const QUESTIONS = lines(`
  Text: {text} Question: {ask}
  {text} {ask}
  Text: {text}{br}Question: {ask}
  Read this: {text} {ask}
  Context: {text}{br}Question: {ask}
  {text}{br}{ask}
  Question: {ask} Text: {text}
  Here is a text: {text} {ask}
  Read the text and answer. {text} {ask}
  Read this text: {text} {ask}
  Question: {ask}{br}Text: {text}
  {ask} Text: {text}
  Text: {text}{br}{ask}
  Answer from the text. {text} {ask}
  Here is a text: {text}{br}Question: {ask}
  {text}{br}Question: {ask}
  {text} Question: {ask}
  {ask}{br}{text}
  {ask}{br}Text: {text}
  {ask} {text}
  Here is what I know: {text} {ask}
  I read this: {text} {ask}
  Please read this and answer: {text} {ask}
  Note: {text}{br}{ask}
  Note: {text} {ask}
  Context: {text} {ask}
  Given this text: {text} {ask}
  Use this text to answer the question. {text} {ask}
  Use the text. {text}{br}{ask}
  Answer the question with the text.{br}Text: {text}{br}Question: {ask}
  Answer my question. {ask} Here is the text: {text}
  A friend told me: {text} {ask}
  It is written here: {text} Now my question: {ask}
  {text} Now tell me: {ask}
  {text}{br}My question: {ask}
  I have a question about this text: {text} {ask}
  My question is: {ask} The text is: {text}
  The text says: {text} {ask}
  The text: {text}{br}The question: {ask}
  These are the facts: {text} {ask}
  Facts: {text}{br}{ask}
  Facts: {text} Question: {ask}
  From this text: {text}{br}Please answer: {ask}
  Look at this text. {text} {ask}
  Look at this: {text}{br}{ask}
  text: {text} question: {ask}
  Passage: {text}{br}Question: {ask}
  I found this note: {text} {ask}
  {ask} Use this text: {text}
  {ask} You find it here: {text}
  Tell me from the text: {ask}{br}{text}
  With this in mind: {text} {ask}
  Story: {text}{br}{ask}
  Information: {text}{br}Question: {ask}
  Help me with this text. {text} {ask}
  What does the text say? {ask}{br}Text: {text}
  Q: {ask}{br}Text: {text}
  Text: {text}{br}Q: {ask}
  {text}{br}Answer this: {ask}
  Read carefully: {text} {ask}
`);

export const JSON_ASKS = lines(`
  Give me the {keys} as JSON: {text}
  Extract {keys} as JSON: {text}
  Return {keys} as JSON. {text}
  Text: {text}{br}Give the {keys} as JSON.
  Give {keys} as JSON. Text: {text}
  {text} Give me {keys} as JSON.
  Answer with JSON. Keys: {keys}. Text: {text}
  Write JSON with {keys}: {text}
  JSON with the keys {keys}, please: {text}
  {text}{br}Return JSON with the keys {keys}.
  Make JSON with the keys {keys} from this: {text}
  {text}{br}Extract {keys} as JSON.
  Return a JSON object with {keys}: {text}
  As JSON, give me {keys}: {text}
  Give me JSON with {keys} from this text: {text}
  I need the {keys} as JSON. {text}
  {text} Answer only with JSON: {keys}.
  Read {keys} from this text and answer with JSON: {text}
  Fill in {keys} as JSON: {text}
  Text: {text}{br}Answer with JSON that has {keys}.
  Keys: {keys}. Text: {text} Answer as JSON.
  Text: {text}{br}Keys: {keys}{br}JSON:
  Please extract {keys} as JSON from this text: {text}
  Please give me {keys} as JSON.{br}{text}
  Turn this into JSON with {keys}: {text}
  Turn the text into a JSON object with the keys {keys}. {text}
  {text}{br}Turn this into JSON with the keys {keys}.
  {text}{br}JSON with {keys}, please.
  {text}{br}Please return {keys} as JSON.
  {text}{br}I need {keys} as JSON.
  Can you give me {keys} as JSON? {text}
  Could you read {keys} from this and write JSON? {text}
  Find {keys} in this text and return JSON: {text}
  Find {keys} and answer as JSON. Text: {text}
  What are {keys}? Answer in JSON. {text}
  json with {keys}: {text}
  {keys} as JSON: {text}
  {keys} as JSON please. {text}
  Get {keys} from the text as JSON: {text}
  Pull {keys} out of this text, as JSON: {text}
  Take {keys} from the text and write a JSON object. {text}
  Write a JSON object with the keys {keys} for this text: {text}
  Build a JSON object from this text with {keys}: {text}
  Here is a text: {text} Give me a JSON object with {keys}.
  Here is a text: {text}{br}Extract {keys} and answer with JSON only.
  Only JSON, with the keys {keys}: {text}
  Reply with JSON that has the keys {keys}. {text}
  Reply only with JSON ({keys}): {text}
  Show {keys} as a JSON object: {text}
  Convert this to JSON with the keys {keys}: {text}
  My program needs {keys} as JSON. Text: {text}
  For my program I need a JSON object with {keys} from this text: {text}
  Text: {text} Task: give {keys} as JSON.
  Task: extract {keys} as JSON.{br}Text: {text}
  Extract from the text: {keys}. Format: JSON.{br}{text}
  Format: JSON. Keys: {keys}.{br}{text}
  {text} Put {keys} into a JSON object.
  {text} Which {keys} does the text give? Answer as JSON.
  Collect {keys} from this note as JSON: {text}
  Note: {text}{br}Give {keys} as a JSON object.
  Output JSON with {keys}. Input: {text}
  Input: {text}{br}Output: JSON with {keys}
  The text is: {text} The keys are: {keys}. Give me the JSON.
  Read the text and fill in a JSON object with {keys}. {text}
  I would like to have {keys} as JSON from this: {text}
`);
