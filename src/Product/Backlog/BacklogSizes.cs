namespace Tandem.Product.Backlog;

/// <summary>Which items are large enough to hold others: an epic holds features and whatever is smaller, a feature stories, bugs and debts.</summary>
internal static class BacklogSizes
{
    public static bool Holds(this BacklogType type, BacklogType part) => SizeOf(type) > SizeOf(part);

    private static int SizeOf(BacklogType type) => type switch
    {
        BacklogType.Epic => 3,
        BacklogType.Feature => 2,
        _ => 1,
    };
}
