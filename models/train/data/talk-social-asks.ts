/** What people say to be polite, and how they feel. */
import { lines } from "./phrases.js";

export const SOCIAL_ASKS = {
  goodbye: lines(`
    Bye!
    Goodbye.
    See you later.
    Good night.
    Goodbye for now.
    Bye bye!
    I have to go now. Bye!
    See you tomorrow.
    Goodbye, and thanks for your help.
    See you soon.
    That is all for today. Goodbye!
    Until next time!
    bye
    goodbye
    Bye for now!
    I am leaving now.
    I must go. See you!
    Take care!
    Farewell!
    See you again soon.
    Have a good day, bye!
    Have a nice evening.
    I am going home now. Goodbye!
    It is late. Good night!
    Good night, sleep well.
    I will come back tomorrow. Bye!
    see you
    Talk to you later.
    We are done here. Bye!
    Until tomorrow!
    It was nice to talk to you. Goodbye!
    I need to leave. Bye bye.
    Time to go. See you later!
  `),
  thanks: lines(`
    Thank you.
    Thanks!
    Thank you very much!
    Thanks a lot.
    Thank you so much!
    Great, thank you.
    Many thanks.
    That helped me, thanks.
    Perfect, thank you!
    Thank you for your help.
    I thank you.
    Thanks for that.
    Ok, thanks.
    thanks
    thank you
    thx
    Thank you kindly.
    A thousand thanks!
    Cool, thanks!
    Thanks, that is what I wanted.
    Thank you for the answer.
    That was very helpful, thank you.
    That is all I needed. Thank you!
    Thanks, you helped me a lot.
    That is very kind of you, thanks.
    How nice of you, thank you!
    Wonderful, thanks a lot!
    Thank you for your time.
    I want to thank you.
    Oh, thank you!
    Thanks again.
    Thank you once more.
    All clear, thanks!
    Good to know, thank you.
    thanks so much
    Fine, thank you for that.
    Thank you, now I understand.
    Thanks for helping me.
  `),
  howAreYou: lines(`
    How are you?
    How are you today?
    How do you do?
    How is it going?
    Hi, how are you?
    Are you well?
    How are you doing?
    Are you fine?
    Is everything all right with you?
    How are you feeling?
    How is your day?
    how are you
    how are you doing today
    What's up?
    How is life?
    Are you doing well?
    Is everything fine with you?
    Hello! How are you today?
    I hope you are well. How are you?
    And how are you?
    How have you been?
    Did you have a good day?
    How was your day?
    Are you all right today?
    Tell me, how do you feel?
    How are things?
    How are things with you?
    Hey, how is it going?
    How do you feel today?
    Is your day going well?
  `),
  praise: lines(`
    Well done!
    Good job!
    Very good!
    That was nice.
    Good work!
    Great!
    I like that.
    You did that well.
    That is very good.
    Nice work!
    Excellent!
    Good answer.
    good job
    Great work!
    You are very helpful.
    You are good at this.
    That was a good answer.
    Wonderful!
    Perfect!
    You are great!
    How clever of you!
    Super!
    Fantastic!
    That was fast. Well done!
    Wow, that is good!
    I like how you did that.
    nice
    This is just what I wanted.
    You are doing a good job.
    You did a great job today.
    What a good answer!
    I like your answers.
    That was really good.
  `),
  sad: lines(`
    I am sad.
    I am tired.
    I had a bad day.
    I feel lonely.
    I am very sad today.
    I feel bad.
    I am not well.
    My day was bad.
    I am so tired.
    I feel sad today.
    I am ill.
    i am sad
    I'm not feeling well.
    I feel terrible.
    Today is a bad day.
    Nothing goes right today.
    I had to cry today.
    I am unhappy.
    My head hurts.
    I am sick and have to stay in bed.
    I slept badly and I am tired.
    I am so alone.
    Everything went wrong today.
    I am in a bad mood.
    I have had a hard week.
    This is not a good day for me.
    I lost my keys and I feel awful.
    My cat is ill and I am sad.
    so tired today
    I feel a bit down.
  `),
  happy: lines(`
    I am happy.
    I had a good day.
    I feel great today.
    My day was good.
    I am very happy today.
    I feel good.
    I am in a good mood.
    Today is a good day.
    I am so happy!
    I feel happy today.
    i am happy
    I'm doing great!
    What a wonderful day!
    I am feeling very well.
    Everything went well today.
    I have had a great week.
    I am so glad today!
    I won a game today!
    I passed my test!
    I got good news today.
    Life is good.
    This is the best day of my life!
    I slept well and feel fine.
    I could sing, I am so happy.
    I am full of joy.
    My day has been very nice.
    feeling good today
    It was a lovely day for me.
  `),
  yes: lines(`
    Yes.
    Yes, please.
    Ok.
    Okay.
    Yes, of course.
    All right.
    Yes!
    Sure.
    Yes, I do.
    Yes, thank you.
    yes
    ok
    Yes, that is right.
    Of course.
    Yeah.
    Yep.
    Right.
    Yes, I would like that.
    Yes, sure.
    That is right.
    Yes, you can help me.
    okay then
    I agree.
    Certainly.
    Yes, I think so.
    Sure, why not?
    Fine with me.
  `),
  no: lines(`
    No.
    No, thank you.
    No thanks.
    No!
    No, not now.
    Not now.
    No, that is all.
    Nothing, thank you.
    No, I do not.
    No, nothing.
    no
    nope
    Not today.
    No, I am fine.
    No, nothing more.
    Maybe later.
    I need nothing, thanks.
    No, I do not need anything.
    Not at the moment.
    No, everything is fine.
    no thanks
    There is nothing else.
    I do not think so.
    No, that was everything.
    Of course not.
    No, leave it.
  `),
  sorry: lines(`
    Sorry!
    I am sorry.
    Sorry, my mistake.
    Excuse me.
    I am very sorry.
    Oh, sorry.
    Please excuse me.
    Sorry about that.
    sorry
    My fault.
    That was my mistake.
    I am so sorry about that.
    Forgive me.
    Please forgive me.
    Oh no, I am sorry!
    Oops, sorry!
    I did not mean that, sorry.
    I want to say sorry.
    Sorry, I was wrong.
    Sorry that you had to wait.
    my bad
    I was not polite. I am sorry.
  `),
};
