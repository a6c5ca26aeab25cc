import { lines, type Phrases } from "../phrases.js";

export const REMINDER: Phrases = {
  about: lines(`
    Sets a reminder
    Reminds the user at a time
    Sets an alarm with a text
    Adds a reminder to the clock
    Schedules a reminder
    Creates an alarm
    Alarm clock
    Puts a reminder into the clock
    Tells the user something at a given time
    Reminder service
    Rings at a time
    Set a reminder
    Set an alarm for a time of day
    Use this to remind the user of something at a time
    Returns ok when the reminder is set
    Reminder: create
    Reminds you of a task at the given time
    Alarm
    Adds an alarm with a message
    Makes sure the user does something on time
    Gives the user a signal at a time of day
    Creates a reminder with a time and a text
    Plans a reminder for later in the day
    Wakes the user
    Schedule an alarm
    Tool for reminders
    Call this when the user wants to be reminded at a time
    New reminder
    Alerts the user at the given time
    Clock that rings and says what to do
    Adds a timed reminder
    Notifies the user of a task when it is time
    Sets the alarm clock
    Registers a reminder for a time of day
    Sets up an alert with a text
    Tells the user when it is time to do something
    Task reminder with a time
    Rings and shows a text
    Stores a reminder that goes off at a time
    Helps the user to do a task on time
    Reminder scheduler
    Sends the user an alert at a set time
    Timed alert
    Lets the user know when it is time for a task
    Plans an alarm
  `),
  questions: lines(`
    Can you remind me at {time} to {text}?
    I have to {text} at {time}. Can you remind me?
    Wake me at {time} to {text}.
    At {time} I want to {text}. Remind me.
    Could you remind me to {text} at {time}?
    Do not let me forget to {text} at {time}.
    I need a reminder at {time} to {text}.
    Please remind me: {text} at {time}.
    Ring at {time}, I must {text}.
    At {time} I have to {text}. Please remind me.
    Remind me to {text} at {time}.
    I wonder if you could remind me at {time} to {text}.
    reminder {time}: {text}
    I forget things so easily. Can you remind me at {time} to {text}?
    Could you set an alarm for {time}? I have to {text}.
    Is it possible to get a reminder at {time} to {text}?
    Set a reminder for {time}: {text}.
    It would be good to be reminded at {time} to {text}.
    remind me {time} {text}
    I am very busy today, so remind me to {text} at {time}.
    Would you ring at {time} so that I {text}?
    At {time}, please tell me to {text}.
    I must not forget to {text} at {time}. Set an alarm, please.
    I would like a reminder for {time}. It is to {text}.
    alarm {time}, {text}
    My plan is to {text} at {time}. Please remind me of it.
    Can you make sure that I {text} at {time}?
    Please set an alarm at {time} to {text}.
    I hope you can remind me to {text} at {time}.
    When it is {time}, tell me to {text}.
    pls remind me at {time} to {text}
    My head is full today. Could you remind me to {text} at {time}?
    Will you remind me to {text} when it is {time}?
    Give me a reminder to {text} at {time}.
    It would help me if an alarm rang at {time} to {text}.
    I promised to {text} at {time}. Do not let me forget it.
    {time} {text}, remind me pls
    Can you let me know at {time} that I have to {text}?
    Could I have an alarm at {time}? I need to {text}.
    Create a reminder to {text} at {time}.
    Maybe you could remind me at {time} that I must {text}.
    I want to be reminded to {text} at {time}.
    Last time I was late, so please remind me at {time} to {text}.
    set alarm for {time} to {text}
    Do you think you can remind me to {text} at {time}?
    The alarm should ring at {time}. Then I have to {text}.
    Would you be so kind to remind me at {time} to {text}?
    To {text} is my task at {time}. Please remind me.
    need a reminder to {text} at {time}
    I will be asleep, so wake me at {time} to {text}.
    Please make an alarm for {time} so that I {text}.
    What I have to do at {time} is to {text}. Can you remind me?
    I should {text} at {time}. Would you set a reminder?
    Ring the alarm at {time}. I need to {text}.
    can u remind me to {text} at {time}
    I may be in a meeting then, but remind me to {text} at {time}.
    Can you alert me at {time} to {text}?
    It is important for me to {text} at {time}. Remind me, please.
    Help me not to forget: {text} at {time}.
    I would be glad about a reminder at {time} to {text}.
    {time}: {text}. Set a reminder for that.
    Could you tell me at {time} that it is time to {text}?
    dont let me forget to {text} at {time}
    My boss wants me to {text} at {time}. Please set a reminder.
    Would you wake me at {time}? I want to {text}.
    Schedule a reminder for {time} to {text}.
    Any chance that you remind me at {time} to {text}?
    I tend to forget the time. Ring at {time} so that I {text}.
    Please add a reminder at {time}: {text}.
    new reminder, {time}, {text}
    When the clock says {time}, remind me to {text}.
    Could an alarm tell me at {time} to {text}?
    I plan to {text}. Remind me at {time}, please.
    Can you put a reminder on my clock for {time} to {text}?
    wake me {time}, have to {text}
    If I do not {text} at {time}, I am in trouble. Please remind me.
    Let me know when it is {time}, because I have to {text}.
    I need an alarm that goes off at {time} to {text}.
    Would a reminder at {time} be possible? I must {text}.
    Make sure I do not forget to {text} at {time}.
  `),
  orders: lines(`
    remind me at {time} to {text}
    set a reminder at {time} to {text}
    set an alarm at {time} to {text}
    remind me to {text} at {time}
    add a reminder for {time} to {text}
    make a reminder for {time} to {text}
    ring at {time} so that I {text}
    create a reminder at {time} to {text}
    tell me at {time} to {text}
    set a reminder for {time} to {text}
    set an alarm for {time} to {text}
    set a reminder to {text} at {time}
    remind me at {time} that I have to {text}
    create an alarm for {time} to {text}
    schedule a reminder for {time} to {text}
    schedule an alarm at {time} to {text}
    wake me at {time} to {text}
    alert me at {time} to {text}
    add an alarm at {time} to {text}
    make an alarm for {time} so that I {text}
    let me know at {time} that I must {text}
    ring the alarm at {time} so that I {text}
    give me a reminder at {time} to {text}
    make sure that I {text} at {time}
    put a reminder on the clock for {time} to {text}
    remind me when it is {time} to {text}
    add a reminder to {text} at {time}
    create a reminder for {time}: {text}
    set up a reminder at {time} to {text}
    plan a reminder for {time} to {text}
    set the alarm to {time} so that I {text}
    tell me when it is {time} to {text}
    remind me to {text} when it is {time}
    notify me at {time} to {text}
    ring at {time} to remind me to {text}
    wake me up at {time} so that I {text}
    do not let me forget to {text} at {time}
    set the alarm clock to {time} so that I {text}
    send me a reminder at {time} to {text}
    warn me at {time} so that I do not forget to {text}
    create a reminder to {text} at {time}
    make a reminder to {text} at {time}
    schedule a reminder to {text} at {time}
    give me an alarm at {time} to {text}
    help me to {text} at {time} with a reminder
    set me a reminder for {time} to {text}
    add a reminder with the time {time} and the text {text}
    start an alarm at {time} that tells me to {text}
    enter a reminder at {time} to {text}
    set an alarm so that I {text} at {time}
    tell me at {time} that it is time to {text}
    give me a signal at {time} to {text}
    have the alarm ring at {time} so that I {text}
    arrange a reminder at {time} to {text}
    remind me that at {time} I must {text}
  `),
};
