using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>How something new of a product comes to its users, or how it goes: the plan, the decision, the announcement and what came of it.</summary>
public sealed class Launch : Record<Launch>
{
    public required string Title { get; set; }

    public LaunchType Kind { get; init; }

    public string State { get; private set; } = LaunchLife.Planning;

    public Id<DigitalProduct> Product { get; init; }

    /// <summary>The release that brings it.</summary>
    public Id<Release>? Release { get; set; }

    /// <summary>The backlog items that it brings.</summary>
    public List<Id<BacklogItem>> Items { get; set; } = [];

    /// <summary>Who leads it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>When it shall be.</summary>
    public DateTimeOffset? PlannedFor { get; set; }

    /// <summary>Who shall know of it.</summary>
    public string Audience { get; set; } = "";

    /// <summary>What they shall remember.</summary>
    public string Message { get; set; } = "";

    /// <summary>By which ways they are told.</summary>
    public string Channels { get; set; } = "";

    /// <summary>What is made for it, and where it lies.</summary>
    public string Materials { get; set; } = "";

    public List<LaunchStep> Steps { get; private set; } = [];

    public List<Attestation> Attestations { get; private set; } = [];

    public List<Waiver> Waivers { get; private set; } = [];

    /// <summary>What is announced, in Markdown.</summary>
    public string Announcement { get; set; } = "";

    /// <summary>Once announced it stands in the changelog for everybody, also for strangers.</summary>
    public bool Public { get; set; } = true;

    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <summary>So many incidents of its services are expected at most in the month after it.</summary>
    public int? ExpectedIncidents { get; set; }

    /// <summary>The mean mark, 1 to 5, that is expected at least in the month after it.</summary>
    public double? ExpectedSatisfaction { get; set; }

    /// <summary>The objective whose key results measure how it is taken up.</summary>
    public Id<Objective>? MeasuredBy { get; set; }

    /// <summary>The progress of that objective, in percent, that is expected at least.</summary>
    public int? ExpectedProgress { get; set; }

    /// <summary>The progress of that objective when it was launched.</summary>
    public int? ProgressThen { get; private set; }

    /// <summary>When it was decided whether it goes.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>When it came to its users, or went.</summary>
    public DateTimeOffset? LiveAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was learnt from it.</summary>
    public string Review { get; private set; } = "";

    public bool IsOver => State is LaunchLife.Closed or LaunchLife.Cancelled;

    public void MoveTo(string to, DateTimeOffset at)
    {
        State = LaunchLife.Life.Move(State, to).To;
        if (to is LaunchLife.Go or LaunchLife.NoGo)
            DecidedAt = at;
        if (to == LaunchLife.Planning)
            DecidedAt = null;
        if (to == LaunchLife.Live)
            LiveAt = at;
        if (IsOver)
            ClosedAt = at;
    }

    public void Announce(string text, DateTimeOffset at) => (Announcement, AnnouncedAt) = (text, at);

    public void Begin(int? progress) => ProgressThen = progress;

    public void Learn(string review) => Review = review;

    internal void Set(IEnumerable<LaunchStep> steps) => Steps = [.. steps];

    public void Attest(Attestation attestation) => Attestations = [.. Attestations.Where(each => each.Check != attestation.Check), attestation];

    public void Waive(Waiver waiver) => Waivers = [.. Waivers.Where(each => each.Check != waiver.Check), waiver];

    /// <returns>Whether anything was said of the check.</returns>
    internal bool Clear(string check)
    {
        var had = Attestations.Exists(each => each.Check == check) || Waivers.Exists(each => each.Check == check);
        Attestations = [.. Attestations.Where(each => each.Check != check)];
        Waivers = [.. Waivers.Where(each => each.Check != check)];
        return had;
    }
}
