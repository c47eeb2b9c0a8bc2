namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Answers as programs send them, and what their writers wrote. All of them were made up here.</summary>
public static class Replies
{
    public static IReadOnlyList<(string Name, string Text, string Own)> All { get; } =
    [
        ("An English line that says who wrote",
            """
            The lamp is on again, thank you.

            On Fri, Nov 27, 2026 at 9:14 AM Tandem Desk <desk@tandem.example> wrote:
            > We changed the fuse.
            > Is the lamp on?
            """, "The lamp is on again, thank you."),
        ("An English line that was broken in two",
            """
            It still smells of smoke.

            On Friday, 27 November 2026 at 09:14, The Desk of the Northern Branch
            <desk@tandem.example> wrote:

            > Please open a window.
            """, "It still smells of smoke."),
        ("A German line that says who wrote",
            """
            Der Beamer geht wieder.
            Danke!

            Am 27.11.2026 um 09:14 schrieb Tandem Desk:
            > Bitte das Kabel prüfen.
            """, "Der Beamer geht wieder.\nDanke!"),
        ("A German line that was broken in two",
            """
            Leider nein.

            Am Fr., 27. Nov. 2026 um 09:14 Uhr schrieb Tandem Desk <
            desk@tandem.example>:

            > Hat es geholfen?
            """, "Leider nein."),
        ("A French line that says who wrote",
            """
            Le badge ouvre la porte.

            Le ven. 27 nov. 2026 à 09:14, Tandem Desk <desk@tandem.example> a écrit :
            > Essayez encore.
            """, "Le badge ouvre la porte."),
        ("A Spanish line that says who wrote",
            """
            Sigue sin red.

            El vie, 27 nov 2026 a las 9:14, Tandem Desk (<desk@tandem.example>) escribió:
            > ¿Ya funciona?
            """, "Sigue sin red."),
        ("A Dutch line that says who wrote",
            """
            De poort is open.

            Op vr 27 nov. 2026 om 09:14 schreef Tandem Desk <desk@tandem.example>:
            > Probeer de poort.
            """, "De poort is open."),
        ("An Italian line that says who wrote",
            """
            Tutto a posto.

            Il giorno ven 27 nov 2026 alle ore 09:14 Tandem Desk <desk@tandem.example> ha scritto:
            > Il monitor è acceso?
            """, "Tutto a posto."),
        ("A head as Outlook inserts it",
            """
            Please take the old screen with you.

            From: Tandem Desk <desk@tandem.example>
            Sent: Friday, November 27, 2026 9:14 AM
            To: Anna Berg <anna@example.org>
            Subject: RE: INC-12 New screen

            The new screen arrives at noon.
            """, "Please take the old screen with you."),
        ("A German head as Outlook inserts it, below a line",
            """
            Passt, ich bin im Haus.

            ________________________________
            Von: Tandem Desk <desk@tandem.example>
            Gesendet: Freitag, 27. November 2026 09:14
            An: Anna Berg <anna@example.org>
            Betreff: AW: INC-12 Neuer Bildschirm

            Der Bildschirm kommt um zwölf.
            """, "Passt, ich bin im Haus."),
        ("A head in bold letters",
            """
            Wrong room, I sit in 214.

            *From:* Tandem Desk <desk@tandem.example>
            *Sent:* Friday, November 27, 2026 9:14 AM
            *To:* Anna Berg <anna@example.org>
            *Subject:* INC-12 New screen

            We bring it to room 241.
            """, "Wrong room, I sit in 214."),
        ("A divider of an original message",
            """
            Second tray, not the first.

            -----Original Message-----
            From: Tandem Desk [mailto:desk@tandem.example]
            Sent: Friday, November 27, 2026 9:14 AM
            To: Anna Berg
            Subject: INC-13 Paper jam

            Which tray?
            """, "Second tray, not the first."),
        ("A German divider of an original message",
            """
            Das zweite Fach.

            -----Ursprüngliche Nachricht-----
            Von: Tandem Desk
            Gesendet: Freitag, 27. November 2026 09:14
            An: Anna Berg
            Betreff: INC-13 Papierstau

            Welches Fach?
            """, "Das zweite Fach."),
        ("Answers between what is quoted",
            """
            > Since when?
            Since the move.

            > Only you?
            No, all four of us.
            """, "> Since when?\nSince the move.\n\n> Only you?\nNo, all four of us."),
        ("An answer on top of bare quotations",
            """
            Try the other socket first.

            > It has no power.
            >> Which socket?
            """, "Try the other socket first."),
        ("An answer below what is quoted",
            """
            On Fri, Nov 27, 2026 at 9:14 AM Tandem Desk <desk@tandem.example> wrote:
            > Which floor?
            > Which door?

            Third floor, the glass door.
            """, "Third floor, the glass door."),
        ("A signature below two dashes", "The key fits.\n\n-- \nAnna Berg\nFacility, Tandem Example\n+49 30 5550123",
            "The key fits."),
        ("The words of a telephone",
            """
            On my way.

            Sent from my iPhone
            """, "On my way."),
        ("The German words of a telephone",
            """
            Bin gleich da.

            Von meinem iPad gesendet
            """, "Bin gleich da."),
        ("The words of a telephone above a quotation",
            """
            Yes.

            Get Outlook for Android
            ________________________________
            From: Tandem Desk <desk@tandem.example>
            Sent: Friday, November 27, 2026 9:14:09 AM
            To: Anna Berg <anna@example.org>
            Subject: INC-14 Is it done?

            Is it done?
            """, "Yes."),
        ("A message passed on, below a word of one's own",
            """
            Can you take this? The hall is cold.

            ---------- Forwarded message ---------
            From: Bert Holm <bert@example.org>
            Date: Fri, Nov 27, 2026 at 8:02 AM
            Subject: Heating
            To: Anna Berg <anna@example.org>

            Twelve degrees in the hall.
            """, "Can you take this? The hall is cold."),
        ("A message passed on without a word",
            """
            ---------- Forwarded message ---------
            From: Bert Holm <bert@example.org>
            Date: Fri, Nov 27, 2026 at 8:02 AM
            Subject: Heating
            To: Anna Berg <anna@example.org>

            Twelve degrees in the hall.
            """, "Twelve degrees in the hall."),
        ("A message passed on as a Mac does it",
            """
            For the desk.

            Begin forwarded message:

            From: Bert Holm <bert@example.org>
            Subject: Heating
            Date: 27 November 2026 at 08:02:11 CET
            To: Anna Berg <anna@example.org>

            Twelve degrees in the hall.
            """, "For the desk."),
        ("Text that only looks like a head",
            """
            Here is what the screen says:

            From: the left
            To: the right

            and then it goes dark.
            """, "Here is what the screen says:\n\nFrom: the left\nTo: the right\n\nand then it goes dark."),
        ("Text that only looks like an introduction",
            """
            On Monday I wrote three lines:
            they are gone, and so is what Bert wrote:
            everything.
            """, "On Monday I wrote three lines:\nthey are gone, and so is what Bert wrote:\neverything."),
        ("A log between fences that holds what would end a text", "It prints this:\n\n```\n-----Original Message-----\n-- \n```\n\nand stops.",
            "It prints this:\n\n```\n-----Original Message-----\n--\n```\n\nand stops."),
        ("Nothing but what is quoted",
            """
            > Is it done?
            """, "> Is it done?"),
        ("An empty answer", "\n ",
            ""),
    ];
}
