using Tandem.Product.Backlog;
using Tandem.Product.Roadmap;

namespace Tandem.Demonstration;

/// <summary>The products of the demonstration company, what they are to reach, what people wish for, and what is to be built.</summary>
internal static class ProductWords
{
    /// <param name="Wish">The idea that speaks for it; empty: none does.</param>
    internal sealed record Item(BacklogType Type, string Title, int Points, string Criterion, string State, string Wish = "");

    internal sealed record Wish(string Title, string Text, int Votes, bool Planned = false);

    /// <param name="Gathers">Backlog items of the product that belong to it, by title.</param>
    /// <param name="More">What else is to be built for it, each with its points.</param>
    internal sealed record Ahead(string Title, Horizon Horizon, RoadmapAudience Audience, string Text, string[] Gathers, (string Title, int Points)[] More);

    internal sealed record Product(string Name, string Service, string Customers, string Vision, string Strategy, string Objective, string Counted, string Unit, decimal From, decimal To, decimal Now, Wish[] Wishes, Item[] Items, Ahead[] Roadmap, string[] Finished);

    public const string Above = "Customers of the group help themselves";

    /// <summary>What the shop wants to build first needs what the warehouse's team builds: true stock is known once scans arrive.</summary>
    public static readonly (string Item, string BlockedBy) Waits = ("Read tomorrow's stock from the warehouse", "Send scans when the line is back");

    public static readonly Product[] Products =
    [
        new("Web shop", "Customer web shop", "Retail customers who order every night, and those who run their shops.",
            "A shop manager orders for the next morning in two minutes, without calling anybody.",
            "First it must be **there every evening**: nothing costs more orders than an hour of standstill at ten o'clock. Then ordering again becomes one step.",
            "Nine of ten orders come without a call", "Orders without a call", "%", 71, 90, 78,
            [new("Order again what I ordered last week", "I order nearly the same every Tuesday and type all of it again.", 34, true), new("Keep my basket when I am signed out", "After ten minutes everything is gone.", 21, true), new("Show what will be out of stock tomorrow", "I would order something else, if I knew.", 12)],
            [
                new(BacklogType.Debt, "Move the shop's sessions out of the web servers", 8, "A web server is restarted at ten in the evening and no basket is lost", BacklogLife.InProgress, "Keep my basket when I am signed out"),
                new(BacklogType.Feature, "Order again from an earlier order", 5, "An old order is sent again in two clicks", BacklogLife.Ready, "Order again what I ordered last week"),
                new(BacklogType.Bug, "Payment page times out in the evening", 3, "A thousand payments in an hour, each within three seconds", BacklogLife.Ready),
                new(BacklogType.Story, "Announce shortages before the order is sent", 5, "Each article that will be short says so in the basket", BacklogLife.New, "Show what will be out of stock tomorrow"),
            ],
            [
                new("Ordering again is one step", Horizon.Now, RoadmapAudience.Public, "What you ordered before is ordered again in two clicks, and your basket stays where it is.", ["Move the shop's sessions out of the web servers", "Order again from an earlier order"],
                    [("Show earlier orders by weekday", 3), ("Take over the amounts of an earlier order", 3), ("Say what has changed in price since", 2)]),
                new("No surprise in the morning", Horizon.Next, RoadmapAudience.Public, "The basket says beforehand what will be short.", ["Announce shortages before the order is sent"],
                    [("Read tomorrow's stock from the warehouse", 5), ("Offer what could be ordered instead", 5), ("Tell by mail what was left out", 2)]),
                new("A second payment provider", Horizon.Later, RoadmapAudience.Executives, "", ["Payment page times out in the evening"],
                    [("Choose the provider with purchasing", 3), ("Pay by either provider", 8), ("Change over while people pay", 5)]),
            ],
            ["Search finds articles by their old numbers", "Basket shows the deposit", "Order until ten in the evening", "Prices of each customer", "Pictures of articles load at once", "Orders can be printed", "Sign in stays for a day", "Delivery days by region", "Minimum order is said at once", "Favourites are kept"]),
        new("Customer portal", "Customer portal", "Dispatchers and bookkeepers of our customers.",
            "Whoever waits for goods knows where they are, and finds each paper without asking.",
            "Tracking first, papers second. What customers ask most often by telephone is what the portal answers next.",
            "Half as many calls about where a lorry is", "Calls about arrival a week", "", 420, 210, 335,
            [new("Tell me when the lorry is an hour away", "Then somebody is at the gate.", 27, true), new("All papers of a month in one file", "Our bookkeeping downloads them one by one.", 9)],
            [
                new(BacklogType.Story, "Message an hour before the lorry arrives", 5, "The message comes between 50 and 70 minutes before", BacklogLife.InProgress, "Tell me when the lorry is an hour away"),
                new(BacklogType.Story, "Download all papers of a month", 3, "One file holds every paper of the month", BacklogLife.Refined, "All papers of a month in one file"),
                new(BacklogType.Debt, "Renew how customers sign in", 8, "Customers sign in with a passkey", BacklogLife.New),
            ],
            [
                new("Nobody waits at the gate", Horizon.Now, RoadmapAudience.Public, "You are told an hour before the lorry comes.", ["Message an hour before the lorry arrives"],
                    [("Let customers choose how they are told", 3), ("Say it again when the lorry is late", 3)]),
                new("All papers without asking", Horizon.Next, RoadmapAudience.Public, "Every paper of a month in one file.", ["Download all papers of a month"],
                    [("Find a paper by any number on it", 5), ("Customs papers too", 5)]),
                new("Sign in without a password", Horizon.Later, RoadmapAudience.Team, "", ["Renew how customers sign in"], [("Move the accounts of shared mailboxes", 5)]),
            ],
            ["Map of the lorries", "Arrival times by gate", "Papers in three languages", "Invoices of two years", "Contacts of each site", "Complaints with photographs", "Pallets are counted"]),
        new("Warehouse app", "Warehouse management", "Those who pick, load and count in our warehouses.",
            "A picker never stands still because a scanner or a label does.",
            "Work goes on without a line to the data centre for an hour. Every screen can be read with gloves on.",
            "A shift loses less than five minutes to its tools", "Minutes lost a shift", "minutes", 18, 5, 14,
            [new("Let me go on scanning without a network", "In the cold store there is none.", 18), new("Larger letters on the scanner", "I wear glasses in the cold store and they fog.", 7)],
            [
                new(BacklogType.Epic, "Work on without a line", 21, "An hour without a line loses no scan", BacklogLife.New, "Let me go on scanning without a network"),
                new(BacklogType.Bug, "Labels come out twice after a restart", 2, "A restart prints no label again", BacklogLife.Ready),
                new(BacklogType.Story, "Larger letters on every screen", 3, "Every screen can be read at arm's length", BacklogLife.Refined, "Larger letters on the scanner"),
            ],
            [
                new("Every screen can be read with gloves on", Horizon.Now, RoadmapAudience.Team, "", ["Larger letters on every screen", "Labels come out twice after a restart"], [("Larger buttons on the loading screen", 3), ("Sounds for right and wrong", 2)]),
                new("Work goes on without a line", Horizon.Next, RoadmapAudience.Executives, "", ["Work on without a line"],
                    [("Keep scans on the device", 5), ("Send scans when the line is back", 5), ("Say on the screen how old the stock is", 2), ("Settle what two people counted", 8)]),
            ],
            ["Count by location", "Scan two codes at once", "Batches with a date", "Way through the hall", "Lists for returned goods", "Weight is checked", "Labels for pallets", "Counting in the cold store"]),
    ];
}
