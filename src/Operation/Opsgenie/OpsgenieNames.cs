using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Opsgenie;

/// <summary>Finds whom Opsgenie's words mean: a team, an escalation policy or a schedule by its name, a person by user name or mail address, and each by its id or number.</summary>
internal sealed class OpsgenieNames(Store store)
{
    private const int Most = 50;

    private static readonly string[] Types = ["team", "user", "escalation", "schedule"];

    private static readonly string[] Members = ["name", "username", "id"];

    public Task<Team?> Team(JsonElement named, CancellationToken stop) =>
        Find(store.Teams.Where(row => row.State == Tandem.People.Teams.Team.Active), Tandem.People.Teams.Team.Kind, named, (rows, name) => rows.Where(row => row.Name == name), stop);

    public Task<Person?> Person(JsonElement named, CancellationToken stop) => Find(
        store.People.Where(row => row.State == Tandem.People.Persons.Person.Active), Tandem.People.Persons.Person.Kind, named,
        (rows, name) => Called(rows, name.ToLowerInvariant()), stop);

    public Task<EscalationPolicy?> Policy(JsonElement named, CancellationToken stop) =>
        Find(store.EscalationPolicies.Where(row => row.State == EscalationLife.Active), EscalationPolicyKind.Kind, named, (rows, name) => rows.Where(row => row.Name == name), stop);

    /// <summary>The number of a responder; null: nobody is called so.</summary>
    /// <exception cref="Refused">It is of no type that can be called.</exception>
    public async Task<string?> Responder(JsonElement named, string type, CancellationToken stop) => type switch
    {
        "team" => await Team(named, stop) is { } team ? Tandem.People.Teams.Team.Kind.NumberOf(team) : null,
        "user" => await Person(named, stop) is { } person ? Tandem.People.Persons.Person.Kind.NumberOf(person) : null,
        "escalation" => await Policy(named, stop) is { } policy ? EscalationPolicyKind.Kind.NumberOf(policy) : null,
        "schedule" => await Find(store.Schedules.Where(row => row.State == ScheduleLife.Active), ScheduleKind.Kind, named, (rows, name) => rows.Where(row => row.Name == name), stop) is { } schedule
            ? ScheduleKind.Kind.NumberOf(schedule) : null,
        _ => throw new Refused("The type of a responder is team, user, escalation or schedule.", "type"),
    };

    /// <summary>Whom an alert that is made names: the numbers of those who are known, the words for the others, and the first team.</summary>
    /// <exception cref="Refused">They are no array of objects that have names.</exception>
    public async Task<(IReadOnlyList<string> Words, Team? Team)> Responders(JsonElement body, CancellationToken stop)
    {
        var (words, first) = (new List<string>(), (Team?)null);
        foreach (var (list, usual) in new[] { ("responders", ""), ("teams", "team") })
        {
            foreach (var named in Objects(body, list))
            {
                var type = EventReader.Text(named, "type", out var said) && said.Length > 0 ? said : usual;
                if (Word(named).Length == 0)
                {
                    // An empty name is a setting that was left empty; none at all is a mistake.
                    if (Members.Any(member => named.TryGetProperty(member, out var empty) && empty.ValueKind == JsonValueKind.String))
                        continue;
                    throw new Refused($"Each of {list} has a name, username or id.", list);
                }

                if (type == "team")
                    first ??= await Team(named, stop);
                words.Add((Types.Contains(type) ? await Responder(named, type, stop) : null) ?? $"{type} {Word(named)}".Replace(',', ' ').Trim());
            }
        }

        return (words, first);
    }

    /// <summary>How it is named, by whichever member.</summary>
    public static string Word(JsonElement named) =>
        Members.Select(member => EventReader.Text(named, member, out var text) ? text : "").FirstOrDefault(text => text.Length > 0) ?? "";

    /// <exception cref="Refused">It is no array of objects, or has too many.</exception>
    public static IReadOnlyList<JsonElement> Objects(JsonElement body, string name)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > Most || list.EnumerateArray().Any(each => each.ValueKind != JsonValueKind.Object))
            throw new Refused($"{name} is an array of at most {Most} objects.", name);
        return [.. list.EnumerateArray()];
    }

    private static IQueryable<Person> Called(IQueryable<Person> people, string folded) => people.Where(row => row.UserName == folded || row.Email == folded);

    private static async Task<T?> Find<T>(IQueryable<T> rows, RecordKind kind, JsonElement named, Func<IQueryable<T>, string, IQueryable<T>> byName, CancellationToken stop) where T : Record<T>
    {
        var word = Word(named);
        rows = rows.AsNoTracking();
        if (Guid.TryParse(word, out var id))
            return await rows.SingleOrDefaultAsync(row => row.Id == new Id<T>(id), stop);
        if (Events.Responders.SerialOf(kind, word) is { } serial && await rows.SingleOrDefaultAsync(row => row.Serial == serial, stop) is { } numbered)
            return numbered;
        return word.Length == 0 ? null : await byName(rows, word).FirstOrDefaultAsync(stop);
    }
}
