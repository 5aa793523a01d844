<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>keel::models::TicketModel</name>
    <message numerus="yes">
        <source>Asked to cancel %n order(s).</source>
        <translation>
            <numerusform>Asked to cancel %n order.</numerusform>
            <numerusform>Asked to cancel %n orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::models::TicketSentence</name>
    <message numerus="yes">
        <source>● Passes %n check(s) of the risk gate.</source>
        <translation>
            <numerusform>● Passes %n check of the risk gate.</numerusform>
            <numerusform>● Passes %n checks of the risk gate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::models::TradeModel</name>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n trade</numerusform>
            <numerusform>%n trades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::EmergencyDialog</name>
    <message numerus="yes">
        <source>Cancel %n working order(s)</source>
        <translation>
            <numerusform>Cancel %n working order</numerusform>
            <numerusform>Cancel %n working orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and close %n open position(s) at market?</source>
        <translation>
            <numerusform>and close %n open position at market?</numerusform>
            <numerusform>and close %n open positions at market?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::ImportDialog</name>
    <message numerus="yes">
        <source>▲ %n remark(s)</source>
        <translation>
            <numerusform>▲ %n remark</numerusform>
            <numerusform>▲ %n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::LogPane</name>
    <message numerus="yes">
        <source>Go on (%n new)</source>
        <translation>
            <numerusform>Go on (%n new)</numerusform>
            <numerusform>Go on (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::StrategiesPane</name>
    <message numerus="yes">
        <source>%n strategy(s)</source>
        <translation>
            <numerusform>%n strategy</numerusform>
            <numerusform>%n strategies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::TablePanes</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working</source>
        <translation>
            <numerusform>%n working</numerusform>
            <numerusform>%n working</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::TicketPane</name>
    <message numerus="yes">
        <source>ARMED, %n second(s) left: disarm</source>
        <translation>
            <numerusform>ARMED, %n second left: disarm</numerusform>
            <numerusform>ARMED, %n seconds left: disarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keel::widgets::TradeControl</name>
    <message numerus="yes">
        <source>%n working order(s) will be canceled. Positions stay as they are.</source>
        <translation>
            <numerusform>%n working order will be canceled. Positions stay as they are.</numerusform>
            <numerusform>%n working orders will be canceled. Positions stay as they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
