namespace Tandem.People.Skills;

/// <summary>What the levels of a skill mean: four steps from learning to deciding, each told by what somebody can be asked to do.</summary>
public static class SkillLevel
{
    public const int Lowest = 1;
    public const int Highest = 4;

    /// <summary>From here on somebody can be given work without another beside them.</summary>
    public const int Alone = 2;

    private static readonly string[] Meanings =
    [
        "Learns it: works in it with help",
        "Does it alone: usual work needs nobody beside",
        "Leads in it: solves what is new and shows others",
        "Shapes it: decides how it is done here",
    ];

    /// <param name="level">From 1 to 4.</param>
    public static string Meaning(int level) => Meanings[Math.Clamp(level, Lowest, Highest) - 1];
}
