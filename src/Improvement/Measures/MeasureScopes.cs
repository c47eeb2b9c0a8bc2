using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Design.ServiceLevels;
using Tandem.Improvement.Surveys;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Improvement.Measures;

/// <summary>Reads from an address what is to be measured: <c>from=2026-01-05&amp;until=2026-04-06&amp;team=TEA-3</c>; of it, only what the reader may see.</summary>
public sealed class MeasureScopes(References references, TimeProvider clock)
{
    /// <summary>To see measures at all; of which incidents is said by the right to read those.</summary>
    public const string Right = "measures.read";

    /// <summary>Weeks measured unless somebody asks for others.</summary>
    public const int UsualWeeks = 13;

    private const int MostDays = 3_700;

    /// <exception cref="Forbidden">The reader may see no measures.</exception>
    /// <exception cref="Malformed">A date is none, or something named is not there.</exception>
    public async Task<MeasureScope> Read(IQueryCollection address, Actor by, CancellationToken stop = default)
    {
        var reach = Within(by.ReachOf(Right), IncidentKind.Kind.ReadBy(by));
        if (!reach.All && reach.Organisations.Count == 0)
            throw new Forbidden(Right);
        var (from, until) = Period(address);
        var organisation = await Find(Organisation.Kind, address, "organisation", by, stop);
        if (organisation is { } named && !reach.All && !reach.Organisations.Contains(named))
            throw NotThere("organisation");
        return new(from, until, organisation is { } one ? [one] : reach.All ? null : [.. reach.Organisations.Order()],
            await Find(Team.Kind, address, "team", by, stop), await Find(ServiceKind.Kind, address, "service", by, stop))
        {
            Works = Covers(IncidentKind.Kind.WorkedBy(by), reach),
            ReadsSurveys = Covers(SurveyKind.Kind.ReadBy(by), reach),
            ReadsPromises = by.May(ServiceLevelPolicy.Kind.ReadRight),
        };
    }

    private (DateOnly From, DateOnly Until) Period(IQueryCollection address)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var until = Day(address, "until") ?? today.AddDays(1);
        var monday = until.AddDays(-1).AddDays(-(((int)until.AddDays(-1).DayOfWeek + 6) % 7));
        var from = Day(address, "from") ?? monday.AddDays(-7 * (Weeks(address) - 1));
        if (from >= until)
            throw new Malformed("The period ends before it begins.", "until");
        return until.DayNumber - from.DayNumber <= MostDays ? (from, until) : throw new Malformed("At most ten years are measured at once.", "from");
    }

    private static int Weeks(IQueryCollection address) => address["weeks"].ToString() switch
    {
        "" => UsualWeeks,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks is >= 1 and <= 520 => weeks,
        _ => throw new Malformed("Ask for 1 to 520 weeks.", "weeks"),
    };

    private static DateOnly? Day(IQueryCollection address, string name) => address[name].ToString() switch
    {
        "" => null,
        var text when IsoDay.TryRead(text, out var day) && day.Year is > 1970 and < 9000 => day,
        var text => throw new Malformed($"\"{text}\" is no day: write it as 2026-05-03.", name),
    };

    private async Task<Guid?> Find(RecordKind kind, IQueryCollection address, string name, Actor by, CancellationToken stop) => address[name].ToString().Trim() switch
    {
        "" => null,
        "none" => Slice.None,
        var number => await references.Find(kind, number, by, stop) ?? throw NotThere(name),
    };

    private static Malformed NotThere(string name) => new($"There is no such {name}.", name);

    private static Reach Within(Reach one, Reach other) => (one.All, other.All) switch
    {
        (true, _) => other,
        (_, true) => one,
        _ => new(false, null, one.Organisations.Intersect(other.Organisations).ToHashSet()),
    };

    private static bool Covers(Reach one, Reach other) => one.All || (!other.All && other.Organisations.All(one.Organisations.Contains));
}
