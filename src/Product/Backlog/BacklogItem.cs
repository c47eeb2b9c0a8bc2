using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Skills;
using Tandem.Product.Feasibility;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Backlog;

/// <summary>Something that may be built for a product: its place in the order, its size, and what speaks for it.</summary>
public sealed class BacklogItem : Record<BacklogItem>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public BacklogType Type { get; set; } = BacklogType.Story;

    public string State { get; private set; } = BacklogLife.New;

    /// <summary>Somebody still has to do something about it; derived from the state.</summary>
    public bool Open { get; private set; } = true;

    public Id<DigitalProduct> Product { get; init; }

    /// <summary>The larger item that this one is a part of, of the same product.</summary>
    public Id<BacklogItem>? Parent { get; set; }

    /// <summary>Its place in the product's order: the smaller, the sooner. Places lie apart so that another fits between two.</summary>
    public long Rank { get; internal set; }

    /// <summary>Its size in points; null: not estimated.</summary>
    public int? Estimate { get; set; }

    /// <summary>The objective that it serves.</summary>
    public Id<Objective>? Objective { get; set; }

    /// <summary>The roadmap item that gathers it; null: that of the larger item it is a part of, if any.</summary>
    public Id<RoadmapItem>? RoadmapItem { get; set; }

    /// <summary>The day by which it must be there, as <c>2026-05-03</c>; null: as its roadmap item or its objective says.</summary>
    public string? NeededBy { get; set; }

    /// <summary>What somebody who builds it must be able to do.</summary>
    public List<Id<Skill>> Skills { get; set; } = [];

    /// <summary>When it was done; null: it is not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>By what one will see that it is done.</summary>
    public List<AcceptanceCriterion> Acceptance { get; private set; } = [];

    /// <summary>How much of limited things it will use once it is there.</summary>
    public List<CapacityClaim> ExpectedLoad { get; private set; } = [];

    /// <summary>It will use something limited.</summary>
    public bool ClaimsCapacity { get; private set; }

    /// <summary>The score a person set against the computed one; null: the computed one counts.</summary>
    public int? ScoreOverride { get; private set; }

    /// <summary>Why it was set.</summary>
    public string OverrideReason { get; private set; } = "";

    /// <summary>What it costs the business that this is missing, in points.</summary>
    [Derived]
    public int BusinessImpact { get; internal set; }

    /// <summary>How much customers ask for it, in points.</summary>
    [Derived]
    public int CustomerImpact { get; internal set; }

    /// <summary>What its product's formula makes of the evidence, or what a person set instead.</summary>
    [Derived]
    public int Score { get; internal set; }

    /// <summary>When the figures were computed: open incidents count until then.</summary>
    [Derived]
    public DateTimeOffset? ScoredAt { get; internal set; }

    /// <summary>Whether operations allow it; null: not judged.</summary>
    [Derived]
    public Verdict? Verdict { get; internal set; }

    /// <summary>What stands against it.</summary>
    [Derived]
    public List<Hindrance> Hindrances { get; internal set; } = [];

    /// <summary>The day on which it was judged last, as <c>2026-05-03</c>; null: never.</summary>
    [Derived]
    public string? JudgedOn { get; internal set; }

    /// <summary>The verdict with its reasons, as it is told.</summary>
    public Judgement? Feasibility => Verdict is { } verdict ? new(verdict, Hindrances) : null;

    public bool IsOver => !Open;

    /// <exception cref="Refused">It does not say what its new state promises.</exception>
    public void MoveTo(string state, DateTimeOffset at)
    {
        BacklogLife.Life.Move(State, state);
        (State, Open) = (state, BacklogLife.Life.Open.Contains(state));
        FinishedAt = state == BacklogLife.Done ? Moments.ToMicrosecond(at) : null;
        List<Complaint> missing = [];
        if (state == BacklogLife.Ready && Acceptance.Count == 0)
            missing.Add(new("acceptance", "Say how one will see that it is done: add an acceptance criterion."));
        if (state == BacklogLife.Ready && Estimate is null && Type != BacklogType.Epic)
            missing.Add(new("estimate", "Estimate its size before it is ready."));
        if (state == BacklogLife.Done && Acceptance.Find(criterion => criterion.VerifiedAt is null) is { } open)
            missing.Add(new("acceptance", $"“{open.Text}” is not verified."));
        if (missing.Count > 0)
            throw new Refused(missing);
    }

    /// <summary>It was done before anybody wrote it down here.</summary>
    internal void BeginDone(DateTimeOffset at) => (State, Open, FinishedAt) = (BacklogLife.Done, false, Moments.ToMicrosecond(at));

    public void OverrideScore(int? score, string reason) => (ScoreOverride, OverrideReason) = (score, score is null ? "" : reason);

    internal void Expect(List<CapacityClaim> load) => (ExpectedLoad, ClaimsCapacity) = (load, load.Count > 0);

    internal void Set(IEnumerable<AcceptanceCriterion> criteria) => Acceptance = [.. criteria];
}
