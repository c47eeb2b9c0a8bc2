using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Finds out who the people are whom a row names, for one record.</summary>
public sealed class StageApprovers(Store store)
{
    /// <summary>People one stage asks.</summary>
    public const int Most = 100;

    /// <summary>A stage with the people it asks.</summary>
    /// <param name="Approvers">Null stands for the board.</param>
    public sealed record Found(AskedStage Asked, IReadOnlyList<Id<Person>?> Approvers);

    /// <summary>The stages asked by a row; whose own affair it is, is left out, and a stage with nobody else goes to the last resort.</summary>
    /// <exception cref="Refused">A stage has nobody, too few or too many.</exception>
    public async Task<IReadOnlyList<Found>> Of(ApprovalPolicy policy, IReadOnlyList<ApprovalStage> asked, IApprovalSubject subject, IRecord record, CancellationToken stop)
    {
        var owners = await subject.Owners(record, stop);
        var stages = new List<Found>();
        foreach (var stage in asked)
            stages.Add(await Of(stage, policy, subject, record, owners, stop));
        return stages;
    }

    private async Task<Found> Of(ApprovalStage stage, ApprovalPolicy policy, IApprovalSubject subject, IRecord record, IReadOnlySet<Guid> owners, CancellationToken stop)
    {
        if (stage.Approvers.Contains(ApprovalStage.Board))
            return new(new(stage.Title, 1), [null]);
        var named = new List<Id<Person>>();
        foreach (var word in stage.Approvers)
            named.AddRange(await Named(word, subject, record, stop));
        var people = await MayDecide(named, owners, stop);
        if (people.Count == 0)
            people = await MayDecide(await subject.Holders(subject.LastResort, record, stop), owners, stop);
        // Where the named ones cannot, any one of the last resort stands in.
        var needs = people.Exists(named.Contains) ? stage.Needs : ApprovalStage.Any;
        var needed = needs switch { ApprovalStage.All => people.Count, ApprovalStage.Any => 1, _ => int.Parse(needs, CultureInfo.InvariantCulture) };
        return people.Count switch
        {
            0 => throw No($"Nobody may decide \"{stage.Title}\" of the row \"{policy.Name}\": all whom it names are the requester, the assignee or whoever raised it, or may not come in any more."),
            > Most => throw No($"\"{stage.Title}\" of the row \"{policy.Name}\" would ask {people.Count} people: name at most {Most}."),
            var count when count < needed => throw No($"\"{stage.Title}\" of the row \"{policy.Name}\" needs {needed} approvals, but only {count} may decide."),
            _ => new(new(stage.Title, needed), [.. people.Select(person => (Id<Person>?)person)]),
        };
    }

    private async Task<IReadOnlyList<Id<Person>>> Named(string word, IApprovalSubject subject, IRecord record, CancellationToken stop)
    {
        if (subject.Roles.Any(role => role.Value == word))
            return await subject.Holders(word, record, stop);
        // The prefix says which kind of record the number counts.
        if (word.StartsWith(Team.Kind.Prefix, StringComparison.Ordinal))
        {
            var (serial, teams) = (Team.Kind.SerialOf(word), store.Teams);
            return await store.Memberships.Where(row => teams.Any(team => team.Id == row.Team && team.Serial == serial && team.State == Team.Active)).Select(row => row.Person).ToListAsync(stop);
        }

        if (word.StartsWith(Role.Kind.Prefix, StringComparison.Ordinal))
        {
            var (serial, roles) = (Role.Kind.SerialOf(word), store.Roles);
            return await store.RoleAssignments.Where(row => roles.Any(role => role.Id == row.Role && role.Serial == serial && role.State == Role.InUse)).Select(row => row.Person).ToListAsync(stop);
        }

        var number = Person.Kind.SerialOf(word);
        return await store.People.Where(person => person.Serial == number).Select(person => person.Id).ToListAsync(stop);
    }

    private async Task<List<Id<Person>>> MayDecide(IReadOnlyList<Id<Person>> people, IReadOnlySet<Guid> owners, CancellationToken stop)
    {
        var ids = people.Where(person => !owners.Contains(person.Value)).Distinct().ToArray();
        return await store.People.Where(person => ids.Contains(person.Id) && person.State == Person.Active).OrderBy(person => person.Name).ThenBy(person => person.Serial).Select(person => person.Id).ToListAsync(stop);
    }

    private static Refused No(string why) => new(why, "approvals");
}
