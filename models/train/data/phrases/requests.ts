/** What stands around an order or a question, whatever tool it is about. */
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
`);

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
`);
