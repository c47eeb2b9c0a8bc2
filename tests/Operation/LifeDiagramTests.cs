using System.Text.RegularExpressions;
using Tandem.Kernel.Lifecycles;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Problems;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation;

/// <summary>The manual draws the lives that the product has.</summary>
public sealed partial class LifeDiagramTests
{
    [Fact]
    public void The_manual_draws_every_move_of_an_incident_and_no_other() => Drawn("incidents.md").ShouldBe(Lived(IncidentLife.Life), ignoreOrder: true);

    [Fact]
    public void The_manual_draws_every_move_of_a_major_incident_and_no_other() =>
        Drawn("major-incidents.md").Where(move => !move.StartsWith("[*]", StringComparison.Ordinal)).ShouldBe(Lived(MajorIncidentLife.Life), ignoreOrder: true);

    [Fact]
    public void The_manual_draws_every_move_of_a_problem_and_no_other() => Drawn("problems.md").ShouldBe(Lived(ProblemLife.Life), ignoreOrder: true);

    [Fact]
    public void The_manual_draws_every_move_of_an_alert_and_no_other() => Drawn("events.md").ShouldBe(Lived(AlertLife.Life), ignoreOrder: true);

    [Theory]
    [InlineData("events.md", AlertLife.Firing)]
    [InlineData("incidents.md", IncidentLife.New)]
    [InlineData("major-incidents.md", MajorIncidentLife.Proposed)]
    [InlineData("problems.md", ProblemLife.Logged)]
    public void The_manual_begins_where_a_life_begins(string page, string first) => Beginning().Match(Text(page)).Groups[1].Value.ShouldBe(Names(first));

    private static IEnumerable<string> Lived(Lifecycle life) => life.Moves.Select(move => $"{Names(move.From)} --> {Names(move.To)}: {move.Verb}");

    private static string Names(string state) => char.ToUpperInvariant(state[0]) + state[1..];

    private static IEnumerable<string> Drawn(string page) => Move().Matches(Text(page)).Select(match => match.Groups[1].Value.Trim());

    private static string Text(string page) => File.ReadAllText(Path.Combine(Checkout.Root.FullName, "docs", "manual", page));

    [GeneratedRegex(@"^ +(\w+ --> \w+: .+)$", RegexOptions.Multiline)]
    private static partial Regex Move();

    [GeneratedRegex(@"\[\*\] --> (\w+)")]
    private static partial Regex Beginning();
}
