/** Phrasings for a tool whose subject is a word that does not exist: `{property}`. */
import { lines, type Phrases } from "../phrases.js";

const ABOUT = `
  Returns the {property} of something
  Looks up a {property}
  Finds the {property}
  Tells the {property}
  The {property} of a thing
  Gives the {property}
  Which {property} something has
  Reads a {property}
  Reports the {property}
  Access to the {property} of a thing
  Shows the {property} by name
  {property} look-up
  Search for a {property}
  Fetches the {property} of something
  A service that knows every {property}
  Get {property}
  {property} by name
  Get the {property} for a given name
  Use this to find out the {property} of something
  Returns the current {property} as JSON
  The register of every known {property}
  Takes a name and returns its {property}
  Answers what {property} a thing has
  Call this when the user asks for a {property}
  Looks in the table for the {property} that belongs to a name
  Query the {property} of an entry
  {property} service
  Retrieves one {property} from the database
  Asks the server for a {property}
  {property} of a named thing
  Determines which {property} belongs to something
  Read access: {property}
  Provides the {property} of the thing with this name
  Check the {property} of a thing
  {property} finder
  Resolves a name to its {property}
  Loads the {property} that is stored for a name
  Useful for questions about the {property} of something
  Give it a name and it says the {property}
  Obtains the {property} of any subject
  What the {property} of something is
  Lets the agent see the {property} of a thing
  The value of {property} for one thing
  Collects the {property} from our records
  {property} reader
  Knows the {property} of all things in the system
`;

const QUESTIONS = `
  What is the {property} of {of}?
  Which {property} has {of}?
  Tell me the {property} of {of}.
  Do you know the {property} of {of}?
  What {property} does {of} have?
  Can you give me the {property} of {of}?
  I need the {property} of {of}.
  What about the {property} of {of}?
  How is the {property} of {of}?
  {of}: what is its {property}?
  {property} of {of}?
  Let me know the {property} of {of}.
  Does {of} have a {property}, and which one?
  I want to know which {property} {of} has.
  Say the {property} of {of}.
  Give me the {property} of {of}.
  What's the {property} of {of}?
  what is the {property} of {of}
  {property} {of}
  {of}, {property}?
  Which {property} does {of} have?
  Could you look up the {property} of {of}?
  I wonder what the {property} of {of} is.
  Any idea what {property} {of} has?
  It would be good to know the {property} of {of}.
  My boss asks about {of}. What is its {property}?
  We talked about {of} today. Which {property} does it have?
  Before I go on: what is the {property} of {of}?
  For my report I need the {property} of {of}.
  Find out the {property} of {of} for me.
  Check the {property} of {of}, please.
  Can you see what {property} {of} has?
  Is the {property} of {of} known?
  The {property} of {of}, please.
  {of} has which {property}?
  I have forgotten the {property} of {of}. What is it?
  Somebody wants to know the {property} of {of}.
  Would you tell me what the {property} of {of} is?
  Please get the {property} for {of}.
  Show me the {property} of {of}.
  need the {property} of {of}
  can you check the {property} for {of}
  whats the {property} of {of}?
  tell me {of}'s {property}
  What is {of}'s {property}?
  I would like to see the {property} of {of}.
  What do you have as the {property} of {of}?
  What {property} is listed for {of}?
  Which {property} belongs to {of}?
  I am looking for the {property} of {of}.
  Is there a {property} for {of}? Which one?
  How about {of}: what {property} does it have?
  As for {of}, I only need the {property}.
  Nobody here knows the {property} of {of}. Do you?
  I have to fill in a form. What is the {property} of {of}?
  My colleague needs the {property} of {of}. Can you find it?
  Do you happen to know which {property} {of} has?
  What can you tell me about the {property} of {of}?
  And {of}, what is the {property} there?
  Please read out the {property} of {of}.
  Report the {property} of {of}.
  Fetch the {property} of {of}.
  I was asked for the {property} of {of}, but I do not know it.
  I am not sure about {of}. Which {property} is right for it?
  Sorry to ask again, but what is the {property} of {of}?
  Could I have the {property} of {of}?
  May I know the {property} of {of}?
  Get me the {property} of {of}, would you?
  There is a question about {of}: what is its {property}?
  Let us look at {of}. What is the {property}?
  {property} for {of} please
  {of}: {property}?
  I must know the {property} of {of} before the meeting.
  What would be the {property} of {of}?
  The {property} that {of} has, what is it?
  When it comes to {of}, what is the {property}?
  Everybody speaks of {of} now. Do you know its {property}?
  Help me with {of}: I need its {property}.
  Are you able to find the {property} of {of}?
  I should tell my friend the {property} of {of}. What is it?
  Look at {of} and tell me the {property}.
  Hi, what {property} does {of} have right now?
  It is about {of}. I want its {property}.
  Of all things about {of}, I need the {property}.
`;

const ORDERS = `
  look up the {property} of {of}
  find the {property} of {of}
  get the {property} of {of}
  check the {property} of {of}
  read the {property} of {of}
  tell me the {property} of {of}
  fetch the {property} of {of}
  show me the {property} of {of}
  ask for the {property} of {of}
  find out the {property} of {of}
  give me the {property} of {of}
  see which {property} {of} has
  report the {property} of {of}
  search the {property} of {of}
  look up which {property} {of} has
  find out what {property} {of} has
  get {of}'s {property}
  check which {property} belongs to {of}
  tell me what the {property} of {of} is
  let me know the {property} of {of}
  say which {property} {of} has
  get me the {property} for {of}
  look at {of} and tell me its {property}
  take {of} and find its {property}
  retrieve the {property} of {of}
  query the {property} of {of}
  read out the {property} of {of}
  see what the {property} of {of} is
  find me the {property} that {of} has
  show which {property} {of} has
  check what {property} is listed for {of}
  bring me the {property} of {of}
  look for the {property} of {of}
  ask which {property} {of} has
  give me {of}'s {property}
  determine the {property} of {of}
  obtain the {property} of {of}
  name the {property} of {of}
  let me see the {property} of {of}
  find the right {property} for {of}
  pull up the {property} of {of}
  request the {property} of {of}
  tell me about the {property} of {of}
  look {of} up and give me the {property}
  see if you can find the {property} of {of}
  try to find the {property} of {of}
  find out for me which {property} belongs to {of}
  go and get the {property} of {of}
  print the {property} of {of}
  learn the {property} of {of}
  make sure to get the {property} of {of}
  work out which {property} {of} has
  inform me about the {property} of {of}
  display the {property} of {of}
  load the {property} of {of}
`;

export function unheardOf(property: string): Phrases {
  const of = (text: string) => lines(text.replaceAll("{property}", property));
  return { about: of(ABOUT), questions: of(QUESTIONS), orders: of(ORDERS) };
}
