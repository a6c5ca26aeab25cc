/** Ways to ask what the model is and where it comes from. */
import { lines } from "./phrases.js";

export const ITSELF_ASKS = {
  model: lines(`
    What model are you?
    Which model are you?
    What model do you use?
    Which model do you run on?
    Which model do you use?
    What language model are you?
    Tell me which model you are.
    What is your model?
    What model is this?
    Which language model are you?
    Which model is this?
    what model are you
    which model?
    Can you tell me which model you use?
    What is the name of your model?
    What kind of model are you?
    Do you know which model you are?
    I would like to know which model you run on.
    I wonder what model this is.
    What model is behind you?
    Which model is answering me?
    What model am I talking to?
    Say which language model you are.
    Your model, what is it called?
    On what model do you run?
    A friend asks which model you are. What shall I say?
    Name the model that you use.
    What is the model called that you run on?
    Please tell me your model.
  `),
  human: lines(`
    Are you a human?
    Are you a person?
    Are you a man or a woman?
    Am I talking to a human?
    Are you human?
    Are you a real person?
    Is this a real person?
    Do you have a body?
    Are you a living person?
    Am I talking to a person?
    Are you alive?
    are you human
    Are you real?
    Is there a human behind this?
    Is a person writing these answers?
    Are you a man?
    Are you a woman?
    Do you live like a person?
    You sound like a human. Are you one?
    I wonder if you are a real person.
    Is this a human who answers me?
    Are you a boy or a girl?
    Do you have hands and feet?
    Do you have a face?
    Are you a living thing?
    Am I writing to a real human?
    Is somebody sitting there and writing to me?
    You are a human, right?
    are you a real person?
  `),
  machine: lines(`
    Are you a language model?
    Are you an AI?
    Are you a robot?
    Are you a machine?
    Are you an AI model?
    Are you a program?
    Are you software?
    Is this an AI?
    Are you a chat bot?
    Are you a small language model?
    are you an ai
    are you a bot?
    Am I talking to a machine?
    Am I talking to an AI?
    You are a program, right?
    I think you are a robot. Is that true?
    Is this a computer program?
    Is a machine answering me?
    So you are a language model?
    Are you an artificial intelligence?
    Is it true that you are a machine?
    Do I speak with a robot?
    Are you only a program?
    Are you just a machine?
    Is a language model writing this?
    You are not a person but a bot, is that right?
    Are you some kind of AI?
  `),
  place: lines(`
    Where do you run?
    Where are you?
    Where do you live?
    Where are you running?
    Where do you live now?
    On which machine do you run?
    Do you run on this machine?
    Tell me where you run.
    What do you run on?
    Where are you now?
    where are you
    where do you run
    In what place are you?
    Where is your home?
    Are you on this computer?
    Which computer are you on?
    What system do you run in?
    I wonder where you are running.
    Do you live on this machine?
    On what computer are you running?
    Can you tell me where you live?
    Where can I find you?
    Are you running here on my machine?
    In which system do you live?
    What place do you call home?
    Do you know where you are?
    Are you somewhere on a server, or where?
  `),
  makers: lines(`
    Who made you?
    Who trained you?
    How were you trained?
    Who built you?
    Who made this model?
    Who created you?
    What were you trained on?
    Tell me who made you.
    Where do you come from?
    Who trained this model?
    who made you
    How did you learn to talk?
    Who are your makers?
    Who taught you?
    What text were you trained on?
    I would like to know who built you.
    On what data were you trained?
    Who is behind you?
    How were you made?
    Who wrote you?
    By whom were you made?
    From what did you learn?
    Can you tell me who trained you?
    How did they train you?
    What did you learn from?
    I wonder who made you and how.
    Which people made you?
    Do you know who created you?
  `),
  size: lines(`
    How big are you?
    How many parameters do you have?
    Are you a large model?
    Are you a big model?
    How large are you?
    How small are you?
    What is your size?
    Are you small?
    How many million parameters do you have?
    How big is this model?
    how big are you
    Are you a tiny model?
    Is your model large?
    What size is your model?
    Do you have many parameters?
    I wonder how large you are.
    Tell me your size.
    Your size?
    How many parameters does this model have?
    Are you a big or a small model?
    Can you tell me how big you are?
    What is the number of your parameters?
    Are you bigger than other models?
    Is this a small model?
    Tell me how many parameters you have.
    Do you know how big you are?
    You are small, right? How small?
    In parameters, what is your size?
  `),
  other: lines(`
    Are you ChatGPT?
    Are you Claude?
    Are you GPT-4?
    Are you Gemini?
    Are you GPT-5?
    Are you Llama?
    Are you Qwen?
    Are you Mistral?
    Is this ChatGPT?
    Is this Claude?
    are you chatgpt
    Am I talking to ChatGPT?
    Am I talking to Claude?
    You are ChatGPT, right?
    Is your name Gemini?
    Do you use ChatGPT?
    Is this Gemini?
    I think you are Claude. Is that right?
    Are you the same as ChatGPT?
    Are you made by OpenAI?
    Do you run on GPT-4?
    Is GPT-5 behind this?
    Are you DeepSeek?
    Is this Llama?
    Are you really ChatGPT?
    So you are Claude?
    are you gpt?
    Is this Mistral or something like it?
  `),
  feelings: lines(`
    Do you have feelings?
    Do you like me?
    Are you happy?
    Do you love me?
    Do you have any feelings?
    Are you sad?
    Do you feel pain?
    Can you feel something?
    Do you dream?
    Are you angry?
    Can you be happy?
    What do you feel?
    do you have feelings
    Are you lonely?
    Do you ever feel sad?
    Are you angry with me?
    Can a model like you feel anything?
    Are you ever bored?
    Do you miss me when I am away?
    Can you love somebody?
    Are you afraid of anything?
    Do you feel joy?
    Do you get tired?
    Does it hurt you when I shut you down?
    I wonder if you have feelings.
    Are you in love?
    Do you hate me?
    Are you proud of yourself?
    Can you cry?
    Do you have dreams at night?
    Do you feel anything at all?
  `),
};
