/** What makes a request of an order, whatever tool it is about. */
import { lines } from "../phrases.js";

/** A whole request out of an order. */
export const REQUESTS = lines(`
  Please {order}.
  Can you {order}?
  Could you {order}, please?
  {Order}.
  I want you to {order}.
  {Order}, please.
  Would you {order}?
  I need you to {order}.
  Now {order}.
  Your task: {order}.
  {Order} for me.
  You should {order}.
  Hey, {order}.
  Can you please {order}?
  Next step: {order}.
  Go and {order}.
  I would like you to {order}.
  Be so kind and {order}.
  Time to {order}.
  {Order} now.
  Will you {order}?
  My request: {order}.
  Just {order}.
  It would help if you could {order}.
  Kindly {order}.
  {order}
  {order} please
  please {order}
  pls {order}
  can you {order}
  could you {order}
  Could you {order}?
  Could you please {order}?
  Could you {order} for me?
  Can you {order} for me?
  Can you {order}, please?
  Would you mind? I need someone to {order}.
  Would you please {order}?
  Would it be possible for you to {order}?
  Is it possible for you to {order}?
  I have a job for you: {order}.
  Here is what I need: {order}.
  Here is your next job: {order}.
  What I need from you: {order}.
  All I need is this: {order}.
  One more thing: {order}.
  One thing only: {order}.
  First of all, {order}.
  Before anything else, {order}.
  As a next step, {order}.
  Let us {order}.
  Let's {order}.
  I am asking you to {order}.
  You are asked to {order}.
  Do me a favour and {order}.
  Do this for me: {order}.
  Do this now: {order}.
  Make sure to {order}.
  Do not forget to {order}.
  Try to {order}.
  Start now: {order}.
  Someone has to {order}, so please do it.
  It is your turn to {order}.
  It would be great if you could {order}.
  It would be nice of you to {order}.
  I would be glad if you could {order}.
  I'd like you to {order}.
  I'd be happy if you could {order}.
  I was told that you can {order}.
  I hope you can {order}.
  I think you should {order}.
  I wonder if you could {order}.
  I have to {order}. Can you do that for me?
  I must {order}, so please do it now.
  I am in a hurry: {order}.
  We need to {order}.
  We have to {order} now.
  My boss wants you to {order}.
  The team asks you to {order}.
  Use your tools to {order}.
  Use a tool and {order}.
  Use the right tool to {order}.
  With the tools you have, {order}.
  Work for you: {order}.
  Task: {order}.
  To do: {order}
  todo: {order}
  Request: {order}
  Job: {order}.
  Quick: {order}.
  Right now, {order}.
  Go ahead and {order}.
  Okay, {order}.
  Ok, now {order}.
  Alright, {order}.
  Well, {order}.
  So, {order}.
  And now {order}.
  Then {order}.
  Also {order}.
  Again: {order}.
  {Order}, would you?
  {Order}, will you?
  {Order} if you can.
  {Order}, if that is possible.
  {Order}, thanks.
  {Order}. Thank you!
  {Order}. That is all.
  {Order} - can you do that?
  {Order}, and tell me when it is done.
  {Order}. I need it today.
  {Order} and let me know.
  {Order}, it is important.
  {Order}! Quickly!
  {order}, and be quick
  Are you able to {order}?
  Are you free to {order}?
  Maybe you can {order}.
  Maybe you could {order}?
  Perhaps you can {order}.
  Perhaps you would {order}?
  Any chance you could {order}?
  Any chance to {order}?
  Do you think you could {order}?
  Do you have time to {order}?
  Do you know how to {order}? Then do it.
  Would it be ok to {order}?
  Is there a way to {order}?
  Is there a tool to {order}?
  Which tool can {order}? Use it.
  I need help: {order}.
  I need someone to {order}.
  I need somebody who can {order}.
  I am looking for someone to {order}.
  I was asked to {order}. Please do it for me.
  I was going to {order}, but please do it for me.
  I forgot to {order}, so please do it now.
  I promised to {order}. Please do it.
  I cannot {order} myself, so you do it.
  I do not know how to {order}.
  I don't have the time to {order}, so please do.
  I am not able to {order} right now. Can you?
  I am busy. {Order}, please.
  I am sure you can {order}.
  I know you can {order}.
  I would love it if you could {order}.
  I would be happy to see you {order}.
  I'd love you to {order}.
  I ask you to {order}.
  I beg you to {order}.
  I expect you to {order}.
  I told you to {order}.
  I said: {order}.
  I only want you to {order}.
  I just need you to {order}.
  All I want: {order}.
  All you have to do is {order}.
  All that is left is to {order}.
  The only thing to do: {order}.
  What I want is this: {order}.
  What I want you to do: {order}.
  What you have to do now is {order}.
  The next thing to do: {order}.
  The job is to {order}.
  The task is to {order}.
  The customer wants us to {order}.
  The plan says: {order}.
  My friend asks you to {order}.
  My wife wants me to {order}. Please help.
  My list says: {order}.
  My question is short: can you {order}?
  My wish: {order}.
  Our team needs you to {order}.
  Our next step is to {order}.
  Somebody has to {order}.
  Somebody asked me to {order}. Can you?
  They want me to {order}. Do it for me.
  He told me to {order}. Can you do it?
  She asked me to {order}. Please do it.
  You can {order} now.
  You may {order} now.
  You have to {order}.
  You need to {order}.
  You could {order}.
  You might want to {order}.
  You are the one to {order}.
  You know how to {order}, so do it.
  Your next task: {order}.
  Your job is to {order}.
  New task: {order}.
  New request: {order}.
  Small job: {order}.
  Small favour: {order}.
  Small request: {order}.
  Next task: {order}.
  Next, {order}.
  Last thing: {order}.
  Last job for today: {order}.
  First, {order}.
  First thing today: {order}.
  For me, please {order}.
  For my report, {order}.
  For my boss: {order}.
  For the meeting, please {order}.
  For a friend: {order}.
  Before the meeting, {order}.
  Before you go, {order}.
  Before I forget: {order}.
  While you are here, {order}.
  When you have time, {order}.
  As soon as you can, {order}.
  If possible, {order}.
  If you can, please {order}.
  If you do not mind, {order}.
  If it is not too much, {order}.
  In case you can, {order}.
  Today I want you to {order}.
  Today we have to {order}.
  Once more: {order}.
  Once again, please {order}.
  This is what I want: {order}.
  This is urgent: {order}.
  This is your job: {order}.
  There is one job left: {order}.
  There is something to do: {order}.
  It is time to {order}.
  It is important to {order}.
  It is urgent to {order}.
  It is my wish that you {order}.
  Help me to {order}.
  Help me: {order}.
  Help! I have to {order}.
  Get ready to {order}. Go!
  Don't ask, just {order}.
  Do not wait, {order}.
  Do it: {order}.
  Order: {order}
  Action: {order}
  Goal: {order}.
  Step: {order}
  Urgent! {Order}.
  Thanks, now {order}.
  Sorry, but can you {order}?
  Sorry to bother you: {order}.
  Excuse me, could you {order}?
  Let me see you {order}.
  Let me ask you to {order}.
  Let me have you {order}.
  Feel free to {order}.
  Show me that you can {order}.
  {Order} right away.
  {Order} as soon as possible.
  {Order} when you can.
  {Order} before you do anything else.
  {Order} for my boss.
  {Order} for the report.
  {Order} for us, please.
  {Order}, if you please.
  {Order}, my friend.
  {Order}, nothing more.
  {Order}, I beg you.
  {Order}, ok?
  {Order}, can you?
  {Order}, could you?
  {Order}, but be careful.
  {Order} with a tool.
  {Order} with the tools that you have.
  {Order}. Do it now.
  {Order}. That's it.
  {Order}. I am waiting.
  {Order}. I have no time for it.
  {Order}. It is for my work.
  {Order}. Thanks a lot for your help.
  {Order}. My boss asked for it.
  {Order} - thanks!
  {Order} - that is my request.
  {order} now
  {order} thanks
  {order} asap
  {order}, ok
  ok {order}
  now {order}
  i want you to {order}
  i need you to {order}
  just {order}
  hey can you {order}
  hi, {order}
  would you {order}
  you should {order}
`);
