using System.Globalization;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>What must be true of every row of the table of who decides.</summary>
public sealed class PolicyChecks(ConditionCheck check, References references, IServiceProvider services)
{
    /// <summary>Stages one row may have.</summary>
    public const int MostStages = 6;

    private const int MostApprovers = 20;
    private const int LongestName = 100;

    /// <summary>What a stage may name by number, in the order in which a name is looked up.</summary>
    private static readonly RecordKind[] Named = [Person.Kind, Team.Kind, Role.Kind];

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new Refused($"Give the row a name of at most {LongestName} characters.", nameof(name));

    public Task<List<Condition>> Conditions(ApprovalPolicy policy, IReadOnlyList<Condition>? conditions, Actor by, CancellationToken stop) =>
        check.Tidy(conditions, SubjectOf(policy).Fields, by, stop);

    /// <summary>The stages with people, teams and roles written as numbers.</summary>
    /// <exception cref="Refused">There is none, or somebody in one is unknown.</exception>
    public async Task<List<ApprovalStage>> Stages(ApprovalPolicy policy, IReadOnlyList<ApprovalStage>? stages, Actor by, CancellationToken stop)
    {
        if (stages is not { Count: > 0 and <= MostStages })
            throw No($"Say who decides, in 1 to {MostStages} stages.");
        var tidy = new List<ApprovalStage>();
        foreach (var stage in stages)
            tidy.Add(await Stage(policy, stage, by, stop));
        return tidy;
    }

    private async Task<ApprovalStage> Stage(ApprovalPolicy policy, ApprovalStage? stage, Actor by, CancellationToken stop)
    {
        if (stage?.Title?.Trim() is not { Length: > 0 and <= LongestName } title)
            throw No($"Give each stage a name of at most {LongestName} characters.");
        if (stage.Approvers is not { Count: > 0 and <= MostApprovers })
            throw No($"Name 1 to {MostApprovers} approvers for \"{title}\".");
        var words = new List<string>();
        foreach (var word in stage.Approvers)
            words.Add(await Word(policy, word ?? "", by, stop));
        if (words.Contains(ApprovalStage.Board) && words.Count > 1)
            throw No("The board decides a stage of its own: nobody else is named beside it.");
        return new(title, [.. words.Distinct()], Needs(stage.Needs));
    }

    private async Task<string> Word(ApprovalPolicy policy, string word, Actor by, CancellationToken stop)
    {
        var said = word.Trim();
        if (said.Equals(ApprovalStage.Board, StringComparison.OrdinalIgnoreCase))
            return ApprovalStage.Board;
        if (SubjectOf(policy).Roles.FirstOrDefault(role => role.Value.Equals(said, StringComparison.OrdinalIgnoreCase) || role.Label.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } role)
            return role.Value;
        foreach (var kind in Named)
        {
            if (said.Length > 0 && (!said.Contains('-', StringComparison.Ordinal) || kind.SerialOf(said) is not null || kind == Person.Kind) && await references.Find(kind, said, by, stop) is { } id)
                return (await references.Numbers(kind, [id], stop))[id];
        }

        throw No($"There is no \"{said}\": name a person, a team, a role, {string.Join(", ", SubjectOf(policy).Roles.Select(each => each.Value))} or {ApprovalStage.Board}.");
    }

    private static string Needs(string? needs) => needs?.Trim().ToLowerInvariant() switch
    {
        null or "" or ApprovalStage.All => ApprovalStage.All,
        ApprovalStage.Any => ApprovalStage.Any,
        var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= StageApprovers.Most => count.ToString(CultureInfo.InvariantCulture),
        _ => throw No($"A stage needs all, any, or a number from 1 to {StageApprovers.Most}."),
    };

    private IApprovalSubject SubjectOf(ApprovalPolicy policy) => ApprovalSubjects.Of(services, policy.SubjectKind);

    private static Refused No(string why) => new(why, "stages");
}
