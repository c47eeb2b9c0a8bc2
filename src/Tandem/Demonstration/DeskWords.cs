namespace Tandem.Demonstration;

/// <summary>What the service desk of the demonstration company says again and again.</summary>
internal static class DeskWords
{
    /// <summary>The service that is down while one looks at the demonstration.</summary>
    public const string Struck = "Warehouse management";

    public const string MajorTitle = "Scanners and labels stand still in two warehouses";

    public const string WhyMajor = "Two warehouses cannot ship; lorries leave at six.";

    public const string Bridge = "https://meet.brackwater.example/major";

    public const string Audience = "Shift leaders by chat every hour; the heads of logistics and foods by mail.";

    public const string Update = "The label service answers again in the north hall. Harbour Street follows within the hour; until then please ship from the printed lists.";

    public static readonly (string Name, string Text)[] Replies =
    [
        ("We are looking into it", "Hello {{requester}},\n\nthank you for telling us. {{team}} is looking into \"{{title}}\" ({{number}}); we write again as soon as we know more.\n\n{{agent}}"),
        ("Please try again", "Hello {{requester}},\n\nwe changed something and think that it works now. Please try again and tell us whether it does.\n\n{{agent}}"),
        ("We need a screenshot", "Hello {{requester}},\n\nto see what you see, we need a picture of the screen and the time at which it happened. You can attach it here.\n\n{{agent}}"),
        ("How it was solved", "Hello {{requester}},\n\n{{number}} is solved: {{resolution}}\n\nIf it comes back, open it again with one click.\n\n{{agent}}"),
    ];

    public static readonly (string Name, string Title, string Description, string Service, string Category)[] Templates =
    [
        ("Forgotten password", "Password forgotten", "Identity checked by call-back: \n\nNew password set: ", "Identity and sign-in", "Access / Password"),
        ("Printer", "Printer … does not print", "Printer number: \nWhat the display says: \nSince when: ", "Printing", "Workplace / Printing"),
        ("Slow line at a site", "Line at … is slow", "Site: \nMeasured rate: \nWho is hit: ", "Office network", "Network / Line"),
    ];

    public static readonly (string Name, string Service)[] Rules =
    [
        ("Warehouse goes to those who know the scanners", "Warehouse management"),
        ("The shop goes to its makers", "Customer web shop"),
        ("Lines and wireless", "Office network"),
        ("Sign-in is a matter of security", "Identity and sign-in"),
    ];
}
