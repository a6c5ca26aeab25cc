/** How users tell something about themselves, and ask for it later. */
import { lines } from "./phrases.js";

export const TELLS = {
  name: lines(`
    My name is {it}.
    I am {it}.
    Hello, I am {it}.
    Hi! My name is {it}.
    Hello, my name is {it}.
    You can call me {it}.
    Call me {it}.
    I am called {it}.
    Good morning, my name is {it}.
    Hi, I am {it}.
    I'm {it}.
    my name is {it}
    Hey, {it} here.
    This is {it}.
    {it} is my name.
    People call me {it}.
    My friends call me {it}.
    By the way, my name is {it}.
    Let me introduce myself: I am {it}.
    You should know that my name is {it}.
    Everybody calls me {it}.
    We have not met yet. I am {it}.
    Please call me {it}.
    The name is {it}.
    I go by the name {it}.
    Good evening, I am {it}.
    It is {it} speaking.
  `),
  city: lines(`
    I live in {it}.
    My home is in {it}.
    I live in {it} now.
    My city is {it}.
    My home is {it}.
    I am from {it}.
    I come from {it}.
    My home town is {it}.
    We live in {it}.
    I am living in {it}.
    i live in {it}
    I moved to {it}.
    My family and I live in {it}.
    I have a house in {it}.
    My flat is in {it}.
    {it} is my home.
    By the way, I live in {it}.
    The city I live in is {it}.
    I have lived in {it} for years.
    {it} is where I live.
    I was born in {it} and still live there.
    I'm from {it}.
    You should know that I live in {it}.
    The place where I live is called {it}.
    I live with my parents in {it}.
    At the moment I live in {it}.
  `),
  job: lines(`
    I work as {a}.
    I am {a}.
    My job is {it}.
    I am {a} by trade.
    I am working as {a}.
    By the way, I am {a}.
    I work here as {a}.
    I earn my money as {a}.
    I have a job as {a}.
    My work is that of {a}.
    I'm {a}.
    i work as {a}
    For a living I work as {a}.
    I became {a} because I like the work.
    I have worked as {a} for years.
    I found work as {a}.
    You should know that I am {a}.
    I am employed as {a}.
    My profession is {it}.
    In my job I am {a}.
    As for my work, I am {a}.
    I make my living as {a}.
    I started a new job as {a}.
    Every day I go to work as {a}.
    They pay me to work as {a}.
    I learned my trade and now I am {a}.
  `),
  colour: lines(`
    My favourite colour is {it}.
    I like the colour {it}.
    {it} is my favourite colour.
    I love the colour {it}.
    The colour I like best is {it}.
    I like {it} best of all colours.
    My favorite color is {it}.
    my favourite colour is {it}
    Of all colours I love {it} most.
    {it} is the colour that I like best.
    No colour is as nice as {it}.
    By the way, my favourite colour is {it}.
    I think {it} is the nicest colour.
    For me, {it} is the best colour.
    I like all my things to be {it}, it is my favourite colour.
    The most beautiful colour is {it}, I think.
    You should know that I love the colour {it}.
    If I can choose a colour, I take {it}.
  `),
  food: lines(`
    I like to eat {it}.
    My favourite food is {it}.
    I love {it}.
    I eat {it} every day.
    The food I like best is {it}.
    My favourite meal is {it}.
    I like {it}.
    I really like {it}.
    i love {it}
    I could eat {it} every day.
    My favorite food is {it}.
    By the way, I love to eat {it}.
    Most of all I like to eat {it}.
    I am very fond of {it}.
    When I am hungry I like to eat {it}.
    There is nothing better to eat than {it}.
    I enjoy {it} very much.
    What I like to eat best is {it}.
    You should know that I love {it}.
    I always have {it} for lunch because I like it so much.
    For dinner I like {it} best.
    I cannot live without {it}.
  `),
  pet: lines(`
    My dog is called {it}.
    The name of my dog is {it}.
    I have a dog called {it}.
    My dog has the name {it}.
    My dog's name is {it}.
    I have a dog and its name is {it}.
    my dog is called {it}
    {it} is my dog.
    I call my dog {it}.
    We have a dog named {it}.
    {it} is the name of my dog.
    My little dog is named {it}.
    By the way, my dog is called {it}.
    I got a new dog. Its name is {it}.
    There is a dog in our house, we call it {it}.
    I live with my dog {it}.
    Every morning I go out with {it}, my dog.
    I named my dog {it}.
  `),
};

export const TOLD_ASKS = {
  name: lines(`
    What is my name?
    Who am I?
    Do you know my name?
    Tell me my name.
    Do you still know my name?
    What am I called?
    Say my name.
    Can you tell me my name?
    And what is my name?
    What was my name?
    what is my name
    What's my name?
    my name?
    Do you know who I am?
    Tell me who I am.
    I wonder if you know my name.
    What do people call me?
    How am I called?
    Which name did I give you?
    I told you my name. What is it?
    By what name do you know me?
    Do you know what I am called?
    Could you say my name?
    Let us see if you know my name.
    You know my name, right? What is it?
  `),
  city: lines(`
    Where do I live?
    Where is my home?
    Do you know where I live?
    Tell me where I live.
    Which city do I live in?
    In which city do I live?
    What is my city?
    Where am I from?
    What is my home town?
    And where do I live?
    where do i live
    What city am I from?
    my home town?
    Do you still know where I live?
    Can you tell me where I live?
    In what place do I live?
    What is the name of my city?
    I wonder if you know where I live.
    Which place did I say I live in?
    I told you where I live. Where is it?
    Say where I live.
    Where did I say my home is?
    From which city do I come?
    Do you know my home town?
    Name the city where I live.
  `),
  job: lines(`
    What is my job?
    What do I do for work?
    Do you know my job?
    Tell me my job.
    What is my job called?
    What do I work as?
    What is my work?
    And what is my job?
    Which job do I have?
    What was my job?
    what is my job
    my job?
    Do you still know what my job is?
    What do I do for a living?
    How do I earn my money?
    As what do I work?
    Can you tell me what my job is?
    I wonder if you know what I do for work.
    I told you about my job. What is it?
    What is my profession?
    What kind of work do I do?
    Say what my job is.
    Do you know what I work as?
    What did I say my job is?
    Tell me what I do for a living.
  `),
  colour: lines(`
    What is my favourite colour?
    Which colour do I like?
    Tell me my favourite colour.
    What colour do I like best?
    Do you know my favourite colour?
    Which colour is my favourite?
    what is my favourite colour
    What's my favorite color?
    Do you still know which colour I like?
    Can you tell me which colour I like best?
    my favourite colour?
    I told you my favourite colour. Which is it?
    Which of all colours do I like best?
    What colour do I love?
    Say which colour I like.
    I wonder if you know my favourite colour.
    What did I say about the colour that I like?
  `),
  food: lines(`
    What do I like to eat?
    What is my favourite food?
    What food do I like?
    Tell me what I like to eat.
    Do you know my favourite food?
    Which food do I like?
    what do i like to eat
    What's my favorite food?
    Do you still know what I like to eat?
    Can you tell me what my favourite food is?
    my favourite food?
    I told you what I like to eat. What is it?
    Which food do I love?
    What do I eat with joy?
    Say what my favourite food is.
    I wonder if you know what I like to eat.
    What is the food that I like best?
  `),
  pet: lines(`
    What is my dog called?
    What is the name of my dog?
    Tell me the name of my dog.
    What do I call my dog?
    Do you know the name of my dog?
    What name does my dog have?
    what is my dog called
    What's my dog's name?
    Do you still know what my dog is called?
    Can you tell me the name of my dog?
    my dog's name?
    I told you about my dog. What is its name?
    Which name did I give my dog?
    How is my dog called?
    Say the name of my dog.
    I wonder if you know my dog's name.
    What was the name of my dog?
  `),
};
