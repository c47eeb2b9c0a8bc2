namespace Tandem.Tests.Rules;

/// <summary>The rules of the house are kept, and each of them would notice if it were not.</summary>
public sealed class HouseRules
{
    private static readonly Rule[] All = [.. NamingRules.All, .. ShapeRules.All, .. SafetyRules.All];

    public static TheoryData<string> Rules => [.. All.Select(rule => rule.Says)];

    [Theory, MemberData(nameof(Rules))]
    public void Is_kept(string says) =>
        Find(says).Breaches(SourceTree.OfTheHouse).ShouldBeEmpty();

    [Theory, MemberData(nameof(Rules))]
    public void Can_fail(string says)
    {
        var rule = Find(says);
        rule.Breaches(SourceTree.OfTheHouse.With(rule.Breach)).ShouldContain(breach => breach.Contains(rule.Breach.Path));
    }

    [Theory, InlineData("bin/ci"), InlineData("src/Kernel/Kernel.csproj"), InlineData("tests/Rules/HouseRules.cs")]
    public void The_tree_is_read(string path) =>
        SourceTree.OfTheHouse.Files.ShouldContain(file => file.Path == path);

    private static Rule Find(string says) => All.Single(rule => rule.Says == says);
}
