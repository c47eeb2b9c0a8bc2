using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Transition.Cab;

/// <summary>A meeting of the change advisory board: those who weigh changes together and decide about the grave ones.</summary>
public sealed class CabMeeting : Record<CabMeeting>
{
    private const int LongestTitle = 200;
    private const int LongestMinutes = 100_000;
    private const int MostNamed = 100;

    public required string Title { get; set; }

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>In minutes, 5 to 480.</summary>
    public int Length { get; private set; } = 60;

    /// <summary>A room, or the address of a call.</summary>
    public string Place { get; set; } = "";

    public List<Id<Person>> People { get; private set; } = [];

    /// <summary>Whoever is in one of these teams is a member too.</summary>
    public List<Id<Team>> Teams { get; private set; } = [];

    /// <summary>Votes that a decision needs, abstentions among them; 2 or more. Null: more than half of the members, and at least 2.</summary>
    public int? Quorum { get; private set; }

    public string State { get; private set; } = CabLife.Planned;

    /// <summary>What was decided, as Markdown: written when the meeting is closed, and then edited.</summary>
    public string Minutes { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Length);

    public bool IsOpen => State is CabLife.Planned or CabLife.UnderWay;

    /// <exception cref="Refused">There is no title, or it is too long.</exception>
    public void Call(string? title) => Title = TitleOf(title);

    public static string TitleOf(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Give the meeting a title of at most {LongestTitle} characters.", nameof(title));

    public void Plan(DateTimeOffset? startsAt, int length)
    {
        StartsAt = Moments.ToMicrosecond(startsAt ?? throw new Refused("Say when it begins.", "startsAt"));
        Length = length is >= 5 and <= 480 ? length : throw new Refused("A meeting takes from 5 to 480 minutes.", "length");
    }

    public void Invite(IEnumerable<Id<Person>>? people, IEnumerable<Id<Team>>? teams)
    {
        (People, Teams) = ([.. (people ?? []).Distinct()], [.. (teams ?? []).Distinct()]);
        if (People.Count + Teams.Count is 0 or > MostNamed)
            throw new Refused($"Say who is on the board: 1 to {MostNamed} people and teams.", "people");
    }

    public void Need(int? quorum) => Quorum = quorum is null or (>= 2 and <= MostNamed)
        ? quorum : throw new Refused($"A decision needs from 2 to {MostNamed} votes.", "quorum");

    public void Write(string? minutes) => Minutes = minutes is null ? "" : minutes.Length <= LongestMinutes
        ? minutes.Trim() : throw new Refused($"Use at most {LongestMinutes} characters.", "minutes");

    /// <summary>How many votes a decision needs.</summary>
    public int Needed(int members) => Quorum ?? Math.Max(2, (members / 2) + 1);

    internal void Move(string to) => State = CabLife.Life.Move(State, to).To;

    internal void Close(DateTimeOffset at)
    {
        Move(CabLife.Closed);
        ClosedAt = Moments.ToMicrosecond(at);
    }
}
