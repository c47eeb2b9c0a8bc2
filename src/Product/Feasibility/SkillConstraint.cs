using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Absences;
using Tandem.People.Persons;
using Tandem.People.Skills;
using Tandem.People.Teams;

namespace Tandem.Product.Feasibility;

/// <summary>What somebody must be able to do who builds it: does anybody in the team do it alone, more than one, and are they there around that time?</summary>
public sealed class SkillConstraint(Store store) : IConstraint
{
    /// <summary>The weeks before the day in which it is built.</summary>
    private const int DaysBefore = 28;

    /// <summary>Others who have it that are named.</summary>
    private const int MostOthers = 3;

    public string Name => "skills";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var told = facts.Where(fact => fact.Name is nameof(SkillStated) or nameof(SkillDropped) or nameof(PersonDisabled) or nameof(PersonEnabled)).Select(fact => new Id<Person>(fact.Record)).ToHashSet();
        List<Id<Absence>> absences = [.. facts.Where(fact => fact.Kind == Absence.Kind.Name).Select(fact => new Id<Absence>(fact.Record)).Distinct()];
        if (absences.Count > 0)
            told.UnionWith((await store.Set<Absence>().Where(row => absences.Contains(row.Id) && row.Person != null).Select(row => row.Person).ToListAsync(stop)).OfType<Id<Person>>());
        if (told.Count == 0)
            return Concern.Nobody;
        List<Id<Person>> people = [.. told];
        return Concern.Of(await store.Memberships.Where(row => people.Contains(row.Person)).Select(row => (Id<Team>?)row.Team).Distinct().ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        if (question is not { Team: { } team, Skills: { Count: > 0 } needed })
            return [];
        List<Id<Skill>> ids = [.. needed];
        var skills = await store.Skills.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Name).ToListAsync(stop);
        var able = await store.PersonSkills.Where(row => ids.Contains(row.Skill) && row.Level >= SkillLevel.Alone)
            .Join(store.People.Where(person => person.State == Person.Active), row => row.Person, person => person.Id, (row, person) => new Able(row.Skill, person.Id, person.Name)).ToListAsync(stop);
        var members = (await store.Memberships.Where(row => row.Team == team).Select(row => row.Person).ToListAsync(stop)).ToHashSet();
        var within = able.FindAll(each => members.Contains(each.Person));
        var away = await Away(within.ConvertAll(each => each.Person), question, stop);
        var found = new List<Hindrance>();
        foreach (var skill in skills)
        {
            var here = within.FindAll(each => each.Skill == skill.Id);
            var there = here.FindAll(each => !away.Contains(each.Person));
            if (here.Count == 0)
                found.Add(Says(skill, Verdict.NotRealistic, $"Nobody in the team does {skill.Name} alone.", await Others(skill, able, stop)));
            else if (there.Count == 0)
                found.Add(Says(skill, Verdict.NotRealistic, $"{Names(here)} {(here.Count == 1 ? "alone has" : "have")} {skill.Name} in the team, and will be away around that time.", "Let it be needed at another time, or let somebody else learn it before."));
            else if (there.Count == 1)
                found.Add(Says(skill, Verdict.AtRisk, here.Count == 1 ? $"Only {there[0].Name} in the team does {skill.Name} alone." : $"Of those in the team who do {skill.Name} alone, only {there[0].Name} is there around that time.", "Let a second person learn it beside them."));
        }

        return found;
    }

    /// <summary>Who is away for half of the time in which it is built, or on the day it is needed.</summary>
    private async Task<HashSet<Id<Person>>> Away(List<Id<Person>> people, FeasibilityQuestion question, CancellationToken stop)
    {
        if (people.Count == 0)
            return [];
        var last = question.Due ?? question.Today.AddDays(DaysBefore);
        var first = last.AddDays(-DaysBefore) > question.Today ? last.AddDays(-DaysBefore) : question.Today;
        var (from, until) = (new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero), new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        List<Id<Person>?> ids = [.. people.Distinct().Select(person => (Id<Person>?)person)];
        if (until <= from)
            return [];
        var absences = await store.Set<Absence>().AsNoTracking().Where(row => ids.Contains(row.Person) && row.State == Absence.Planned && row.From < until && row.Until > from).ToListAsync(stop);
        var due = new DateTimeOffset(last, new TimeOnly(12, 0), TimeSpan.Zero);
        return [.. absences.GroupBy(row => row.Person!.Value).Where(rows => (question.Due is not null && rows.Any(row => row.From <= due && row.Until > due))
            || rows.Sum(row => ((row.Until < until ? row.Until : until) - (row.From > from ? row.From : from)).TotalDays) * 2 >= (until - from).TotalDays).Select(rows => rows.Key)];
    }

    private async Task<string> Others(Skill skill, List<Able> able, CancellationToken stop)
    {
        List<Id<Person>> people = [.. able.Where(each => each.Skill == skill.Id).Select(each => each.Person)];
        var teams = people.Count == 0 ? [] : await store.Memberships.Where(row => people.Contains(row.Person)).Join(store.Teams.Where(team => team.State == Team.Active), row => row.Team, team => team.Id, (_, team) => team.Name).Distinct().OrderBy(name => name).Take(MostOthers).ToListAsync(stop);
        return teams.Count == 0 ? "Let somebody learn it, or take somebody in who has it." : $"Let somebody learn it, or borrow somebody: {string.Join(", ", teams)} has people who do it.";
    }

    private Hindrance Says(Skill skill, Verdict verdict, string why, string change) => Hindrance.By(Name, verdict, why, change, SkillKind.Kind, skill.Serial);

    private static string Names(List<Able> able) => string.Join(" and ", able.Take(MostOthers).Select(each => each.Name));

    /// <summary>Somebody who does something alone.</summary>
    private sealed record Able(Id<Skill> Skill, Id<Person> Person, string Name);
}
