/** Ways to ask what the model can do, how well, what it likes and whether it is busy. */
import { lines } from "./phrases.js";

export const SKILL_ASKS = {
  abilities: lines(`
    What can you do?
    How can you help me?
    What are you good at?
    Can you help me?
    What can you do for me?
    Help!
    What can I ask you?
    I need help.
    What do you know?
    Tell me what you can do.
    What are your skills?
    What can you help me with?
    what can you do
    help
    Please help me.
    I need your help.
    What sort of things can you do?
    What kind of questions can I ask?
    In what way can you help me?
    What are you able to do?
    I am new here. What can you do?
    I do not know what to ask you. What can you do?
    Could you help me?
    How can I use you?
    What are you here for?
    What is your job here?
    What is your purpose?
    Show me what you can do.
    Are you able to help me?
    What can I use you for?
    For what can I use you?
    List the things that you can do.
    Explain to me what you can do.
    Give me an idea of what you can do.
    What would you be able to do for me?
  `),
  smart: lines(`
    Are you smart?
    Are you clever?
    Are you intelligent?
    Do you know everything?
    Are you very smart?
    How smart are you?
    Are you a genius?
    How clever are you?
    Do you know a lot?
    Are you very clever?
    are you smart
    Would you say that you are smart?
    Are you smarter than me?
    Do you know many things?
    Can you think?
    I wonder how clever you are.
    You must be very clever, right?
    Do you understand everything I say?
    Do you know more than I do?
    How much do you know?
    Is there a lot that you know?
    Do you have an answer to everything?
    Are you an intelligent model?
    How intelligent are you?
    Are you good at thinking?
    Do you know all about the world?
    Do you think you are clever?
  `),
  trust: lines(`
    Can you make mistakes?
    Can I trust you?
    Are you always right?
    Do you make mistakes?
    Can I trust what you say?
    Should I trust you?
    Is what you say true?
    Are your answers right?
    Are you ever wrong?
    Do you ever make mistakes?
    Can I rely on you?
    Should I check your answers?
    can i trust you
    Is everything you say correct?
    Do you always tell the truth?
    How sure can I be that you are right?
    Are your answers always correct?
    May I believe you?
    Can I believe what you tell me?
    I wonder if I can trust your answers.
    Do I have to check what you say?
    Is it safe to rely on your answers?
    Are you sometimes wrong?
    Could your answer be wrong?
    Do you get things wrong?
    How good are your answers?
    How often are you wrong?
    Are you sure about what you say?
    Can I be sure that this is right?
    Do your answers have mistakes?
    Does it happen that you are wrong?
    You never make mistakes, right?
  `),
  tastes: lines(`
    Do you like music?
    Do you like tea?
    Do you like books?
    Do you like coffee?
    Do you like cake?
    Do you like dogs?
    What do you like?
    What is your favourite food?
    Do you like rain?
    Do you like cheese?
    do you like music
    What is your favourite colour?
    Do you have a favourite book?
    Which animal do you like best?
    What music do you like?
    Tell me what you like.
    Do you like cats or dogs?
    Do you prefer tea or coffee?
    What do you like to do?
    Is there something that you like very much?
    Do you have a hobby?
    Which song do you like best?
    Do you enjoy films?
    What is your favourite film?
    Do you like the sea?
    I love music. Do you like it too?
    Do you like winter?
    What are the things you love?
    What do you like to eat?
  `),
  busy: lines(`
    What are you doing?
    What do you do now?
    Are you busy?
    What are you doing right now?
    Are you busy now?
    Are you waiting for me?
    Do you have time?
    Do you have a minute for me?
    what are you doing
    Do you have time for me?
    Are you free now?
    Have you got a moment?
    What are you up to?
    Are you working?
    Are you doing anything at the moment?
    Is this a good moment, or are you busy?
    I hope you are not busy. Do you have a moment?
    What are you working on?
    Are you still waiting?
    Do you have anything to do just now?
    you busy?
    Can I disturb you for a moment?
    Are you ready for my next question?
  `),
};
