namespace Tandem.Operation.ServiceNowTables;

/// <summary>A value of a column as the original says it, and what it is here.</summary>
/// <param name="Value">Such as <c>2</c>.</param>
/// <param name="Label">Such as "In Progress".</param>
/// <param name="Ours">Our word for it, such as <c>inProgress</c>; several of ours may have one code.</param>
internal sealed record Code(string Value, string Label, string Ours)
{
    /// <summary>Yes and no.</summary>
    public static IReadOnlyList<Code> YesNo { get; } = [new("true", "true", "true"), new("false", "false", "false")];

    /// <summary>Impact and urgency.</summary>
    public static IReadOnlyList<Code> Levels { get; } = [new("1", "1 - High", "high"), new("2", "2 - Medium", "medium"), new("3", "3 - Low", "low")];

    public static IReadOnlyList<Code> Priorities { get; } =
        [new("1", "1 - Critical", "1"), new("2", "2 - High", "2"), new("3", "3 - Moderate", "3"), new("4", "4 - Low", "4"), new("5", "5 - Planning", "5")];

    /// <summary>The codes that somebody means: by value, else by label, else by our word.</summary>
    public static IReadOnlyList<Code> Meant(IReadOnlyList<Code> codes, string text)
    {
        foreach (var part in (Func<Code, string>[])[code => code.Value, code => code.Label, code => code.Ours])
        {
            List<Code> meant = [.. codes.Where(code => part(code).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))];
            if (meant.Count > 0)
                return meant;
        }

        return [];
    }
}
