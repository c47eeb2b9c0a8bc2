namespace Tandem.Demonstration;

/// <summary>Fills the blanks of a story: the same word for the same blank throughout one telling.</summary>
internal sealed class StoryWords(Dice dice)
{
    private static readonly Dictionary<string, string[]> Blanks = new()
    {
        ["place"] = ["Harbour Street", "Kiel", "Porto", "Gdynia", "the north hall", "Leeds", "Antwerp", "the head office", "Malmö", "Trieste"],
        ["partner"] = ["Alder & Finch", "Nordhaven Ports", "Quillon Carriers", "Marsh Foods", "Ostra Packaging"],
        ["room"] = ["Lighthouse", "Tide", "Compass", "Breakwater", "Anchor"],
        ["printer"] = ["PRN-214", "PRN-031", "PRN-108", "PRN-377"],
        ["product"] = ["rain jacket", "tea kettle", "work gloves", "head torch"],
        ["folder"] = ["Prices", "Contracts", "Customs", "Shift plans", "Quality"],
        ["weekday"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        ["queue"] = ["orders-in", "invoices-out", "tracking", "shop-events", "stock-sync"],
        ["n"] = ["3", "4", "7", "11", "12", "19"],
    };

    private readonly Dictionary<string, string> chosen = [];

    public string Tell(string text)
    {
        foreach (var (blank, words) in Blanks)
        {
            var mark = $"{{{blank}}}";
            if (!text.Contains(mark, StringComparison.Ordinal))
                continue;
            if (!chosen.TryGetValue(blank, out var word))
                chosen[blank] = word = dice.Pick(words);
            text = text.Replace(mark, word, StringComparison.Ordinal);
        }

        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
