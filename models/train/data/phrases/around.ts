/** What people say before and after a request, whatever it is. */
import { lines } from "../phrases.js";

/** Said before a request now and then. */
export const OPENERS = lines(`
  Ok.
  Hello!
  Next:
  Thanks.
  Good.
  Hi.
  Hi there!
  Hey!
  Good morning.
  Good evening!
  Hello again.
  Me again.
  Quick question:
  A question:
  One question.
  Another one:
  Something else:
  Something new:
  Listen.
  Great.
  Fine.
  Perfect, thank you.
  Thank you for that.
  Very good.
  Well done!
  Sorry to ask again.
  Excuse me.
  I need your help.
  Can you help me?
  Help me please.
  I have a request.
  I have a little job for you.
  Now the next one.
  Let us go on.
  Let's start.
  Here we go:
  Just a small thing.
  It is urgent.
  This is important.
  I am in a hurry.
  I am not sure about this.
  I forgot something.
  My friend asked me this.
  A customer wants to know this.
  For my report:
  For the meeting:
  For later:
  By the way:
  Also:
  And:
  So:
  Right.
  Hm.
  Oh, and this:
  Please be exact.
  Short answer please.
  You know what?
  I was thinking.
  Dear helper,
  Let me ask you this.
  I forgot.
  I am not sure.
  I am curious.
  I wonder.
  I need to know this.
  I want to know something.
  I would like to know this:
  I have another question.
  I have a question.
  I have to know this today.
  I have to fill in a form.
  I cannot find it out myself.
  I never know this.
  I have to write a report.
  My boss asks:
  My boss wants to know this:
  My friend asks:
  My son asks me:
  My teacher wants an answer.
  A customer asks:
  A friend wants to know:
  Somebody asked me this:
  The team asks:
  The meeting begins soon.
  For a test at school:
  For my work:
  For my list:
  Before I forget:
  Before the meeting:
  Before we go on:
  While I have you here:
  Just to be sure:
  Just checking:
  Just curious:
  Just one thing:
  Only one question:
  Last question:
  Next question:
  Simple question:
  Strange question:
  Small question:
  Sorry, one more:
  Sorry to ask.
  Sorry!
  Help me, please.
  Help!
  It would help me to know this:
  It would be good to know this:
  Do you know this?
  Can I ask you something?
  May I ask?
  Tell me this:
  Let's see.
  Perfect, thanks.
  Wonderful!
  Alright.
  Well.
  Today's question:
  Back again.
  Morning!
  Good day.
  Good afternoon!
  Dear agent,
  Friend,
  ok,
  hi
`);

/** Said after a request now and then. */
export const CLOSERS = lines(`
  Thanks!
  Thank you.
  Please.
  Many thanks.
  Thanks a lot!
  Thanks in advance.
  Please be quick.
  It is urgent.
  That would help me a lot.
  That would be great.
  I need it for a report.
  I need it soon.
  I need this for my work.
  I ask for a friend.
  It is for a customer.
  My boss wants it.
  No hurry.
  Take your time.
  Use a tool for this.
  Use your tools.
  Do not guess.
  I want to be sure.
  I always forget that.
  That is all for now.
  That is all.
  Can you do that?
  Can you help?
  You would do me a favour.
  I hope you can do it.
  I am waiting.
  I have no idea.
  I cannot do it myself.
  Be exact.
  Only this.
  Nothing else.
  Please check.
  Hope that is ok.
  ok?
  thx
  Bye!
  I need it now.
  I need it today.
  I need it for school.
  I need to know it.
  I want to know.
  I am not sure.
  I am curious.
  I am in a hurry.
  I forgot it.
  I lost my notes.
  I would be glad.
  I trust you.
  It is important.
  It is for a friend.
  It is for my boss.
  It is for my report.
  My boss asked me.
  My friend wants to know.
  The customer is waiting.
  The team needs it.
  We need it for the meeting.
  We are late.
  Tell me.
  Tell me soon.
  Let me know.
  Please tell me.
  Please help me.
  Please be careful.
  Be quick.
  Be careful.
  Any help is welcome.
  Any idea?
  Do you know?
  Do you know that?
  Could you look?
  Could you find out?
  Would that be possible?
  Is that possible?
  If you can.
  If you do not mind.
  If it is no trouble.
  When you have time.
  As soon as you can.
  Right now.
  Now.
  Today.
  Just that.
  Just this once.
  No more than that.
  Not more.
  Good luck!
  See you.
  Cheers!
  Sorry to ask.
  Sorry.
  please
  thanks
  asap
`);
