using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.People.Skills;

/// <summary>What must be true of skills, and who may say that somebody has one.</summary>
internal static class SkillRules
{
    private const int LongestName = 100;
    private const int LongestText = 100_000;

    /// <exception cref="Refused">The name is empty, too long or taken.</exception>
    public static async Task<string> Name(Store store, string? name, CancellationToken stop)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } wanted)
            throw new Refused($"Say what the skill is called, in at most {LongestName} characters.", nameof(name));
        return await store.Skills.AnyAsync(skill => skill.Name == wanted, stop) ? throw new Refused("Another skill has this name already.", nameof(name)) : wanted;
    }

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static int Level(int? level) => level is >= SkillLevel.Lowest and <= SkillLevel.Highest
        ? level.Value : throw new Refused($"Give a level from {SkillLevel.Lowest} to {SkillLevel.Highest}.", nameof(level));

    public static string Since(string? day, DateOnly today) => string.IsNullOrWhiteSpace(day) ? IsoDay.Of(today)
        : IsoDay.TryRead(day.Trim(), out var read) && read <= today && read.Year >= 1900 ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03 that is not ahead.", "since");

    /// <summary>Whether somebody may say of another which skills they have: who holds the right to, and the lead of a team they are in.</summary>
    public static async Task<bool> MayConfirm(Store store, Actor by, Id<Person> person, CancellationToken stop)
    {
        if (by.Person == person.Value)
            return false;
        if (by.ReachOf(SkillKind.ConfirmRight).All)
            return true;
        Id<Person>? me = by.Person is { } id ? new Id<Person>(id) : null;
        return me is not null && by.May(SkillKind.Kind.ReadRight) && await store.Memberships.Where(row => row.Person == person).Join(store.Teams.Where(team => team.Lead == me), row => row.Team, team => team.Id, (row, _) => row).AnyAsync(stop);
    }

    /// <exception cref="Forbidden">It is neither the person themselves nor somebody who may say it of them.</exception>
    public static async Task DemandSay(Store store, Actor by, Id<Person> person, CancellationToken stop)
    {
        if (by.Person == person.Value && by.May(SkillKind.Kind.ReadRight))
            return;
        if (!await MayConfirm(store, by, person, stop))
            throw new Forbidden(SkillKind.ConfirmRight);
    }
}
