/** Ways to greet, to ask for a joke and to ask what everybody knows. */
import { lines } from "./phrases.js";

export const LEAD_INS = lines(`
  One question:
  Tell me:
  A quick question:
  Question:
  A short question:
  Quick question:
  Just one question:
  Another question:
  Please tell me:
  I have a question:
  Can you tell me:
  Something else:
  I want to know:
  My question is:
  Next question:
  Let me ask you:
`);

export const GREETING_FORMS = lines(`
  {word}
  {word}!
  {word}.
  {word}, can you help me?
  {word}, I need help.
  {word}, are you there?
  {word} again!
  {word}, I have a question.
  {word}, nice to see you.
  {word} to you!
  {word}, it is me again.
  {word}, anybody there?
  {word}, here I am.
  {word}, is anyone there?
  {word}, my friend!
  {word}! Good to see you.
  {word}, I am back.
  {word}, can I ask you something?
  {word}! I have a few questions.
  {word}, let us start.
  {word}! Are you ready?
  {word}, I would like to ask you something.
  {word}! Can you hear me?
  {word} everybody
  {word}, how nice that you are here.
  {word} and welcome!
  {word}, it is nice to meet you.
  {word}, could you help me with something?
  {word}! I hope you can help me.
  {word}, I am here.
`);

export const GREETING_NAMED = lines(`
  {word}, {agent}!
  {word} {agent}
  {word}, {agent}.
  {word} {agent}!
  {word}, dear {agent}!
  {word}, {agent}, are you there?
  {agent}, {word}!
  {word} again, {agent}!
  {word} to you, {agent}!
  {word} {agent}, I have a question.
  {word}, my dear {agent}.
  {word}, {agent}! Can you help me?
  {word} {agent}, I am back.
  {word}, {agent}, nice to see you.
  {word}, is that you, {agent}?
`);

export const WHO_ASKS = lines(`
  Who are you?
  What is your name?
  What are you called?
  Tell me who you are.
  Tell me your name.
  Introduce yourself.
  Please introduce yourself.
  And who are you?
  What are you?
  Who is there?
  Tell me about yourself.
  Which agent are you?
  Who am I talking to?
  What is your name, please?
  Can you introduce yourself?
  who are you
  What's your name?
  your name?
  How are you called?
  Do you have a name?
  I do not know you. Who are you?
  May I ask who you are?
  I wonder who you are.
  What should I call you?
  What can I call you?
  How shall I call you?
  What do people call you?
  Who is speaking?
  Who am I speaking with?
  Who is this?
  With whom am I talking?
  Could you tell me who you are?
  Say your name, please.
  I would like to know your name.
  I would like to know who you are.
  We have not met before. What is your name?
  First of all, who are you?
  whats your name
  And what is your name?
  Please say who you are.
  Could you introduce yourself to me?
  Let me know who you are.
  Say something about yourself.
  Do you know who you are?
  Are you somebody I know? Who are you?
`);

export const JOKE_ASKS = lines(`
  Tell me a joke.
  Do you know a joke?
  Make me laugh.
  Say something funny.
  Can you tell me a joke?
  Please tell a joke.
  A joke, please.
  I want to hear a joke.
  Tell a funny joke.
  Tell me something funny.
  Do you know any jokes?
  tell me a joke
  joke please
  I need a laugh. Do you have a joke?
  Could you make me laugh?
  I would like to hear something funny.
  Have you got a good joke for me?
  Give me a joke.
  How about a joke?
  Let me hear a joke.
  I am bored. Tell me a joke.
  What is your best joke?
  Can you be funny?
  Time for a joke!
  Do you have a good joke?
  Would you tell me a joke, please?
  I feel like laughing. Say something funny.
  Let us have some fun. A joke!
  Cheer me up with a joke.
  Are you able to tell a joke?
`);

export const MORE_JOKE_ASKS = lines(`
  Tell me another joke.
  Another joke, please.
  Do you know another joke?
  One more joke!
  Can you tell me another joke?
  One more joke, please.
  Do you have one more joke?
  another joke
  Do you know any more jokes?
  That was funny. Tell me another one.
  Ha ha! Another one, please.
  I want to hear another joke.
  Give me one more joke.
  Tell me a different joke.
  More jokes, please!
  How about another joke?
  Have you got another joke for me?
  Make me laugh again.
  Can I hear one more joke?
`);

export const OPPOSITE_ASKS = lines(`
  What is the opposite of {x}?
  Opposite of {x}?
  Tell me the opposite of {x}.
  Give me the opposite of {x}.
  Say the opposite of {x}.
  And the opposite of {x}?
  Which word is the opposite of {x}?
  What's the opposite of {x}?
  opposite of {x}
  Do you know the opposite of {x}?
  {x}: what is the opposite?
  What word means the opposite of {x}?
  I am looking for the opposite of {x}.
  Can you tell me the opposite of {x}?
  Name the opposite of the word {x}.
  What do you call the opposite of {x}?
  I need a word that is the opposite of {x}.
  The word is {x}. What is its opposite?
  Which word is opposite to {x}?
  If something is not {x} but just the opposite, what is it?
  The opposite of {x} is what?
`);

export const PLURAL_ASKS = lines(`
  What is the plural of {x}?
  Plural of {x}?
  Give me the plural of {x}.
  Tell me the plural of {x}.
  Say the plural of {x}.
  And the plural of {x}?
  What is the plural form of {x}?
  What's the plural of {x}?
  plural of {x}
  Do you know the plural of {x}?
  {x}: what is the plural?
  How do I write the plural of {x}?
  What do you call more than one {x}?
  Can you give me the plural of {x}?
  Name the plural of the word {x}.
  I am not sure about the plural of {x}. What is it?
  The word is {x}. What is its plural?
  How do you say {x} in the plural?
  Which word is the plural of {x}?
  I need the plural form of {x}.
  The plural of {x} is what?
`);

export const NEXT_ASKS = lines(`
  What {noun} comes {side} {x}?
  Which {noun} comes {side} {x}?
  What comes {side} {x}?
  Tell me the {noun} {side} {x}.
  Which {noun} is {side} {x}?
  What {noun} is {side} {x}?
  What is the {noun} {side} {x}?
  what {noun} comes {side} {x}
  The {noun} {side} {x}?
  Do you know which {noun} comes {side} {x}?
  Name the {noun} that comes {side} {x}.
  Give me the name of the {noun} {side} {x}.
  Can you tell me which {noun} is {side} {x}?
  The {noun} right {side} {x} is called what?
  My child asks which {noun} comes {side} {x}.
  How is the {noun} {side} {x} called?
  I want to know what {noun} comes just {side} {x}.
`);

export const WEEK_ASKS = lines(`
  What are the {noun}s of the {whole}?
  List the {noun}s of the {whole}.
  Name all {noun}s of the {whole}.
  Say the {noun}s of the {whole}.
  Name the {noun}s of the {whole}.
  Give me the {noun}s of the {whole}.
  Which {noun}s does the {whole} have?
  {noun}s of the {whole}?
  Tell me all the {noun}s of the {whole}.
  Do you know the {noun}s of the {whole}?
  Can you name the {noun}s of the {whole}?
  How are the {noun}s of the {whole} called?
  I am learning English. What are the {noun}s of the {whole}?
  The {noun}s of the {whole}, please.
  Please say all {noun}s of the {whole} in order.
  What are the names of the {noun}s of the {whole}?
  I would like to hear the {noun}s of the {whole}.
`);
