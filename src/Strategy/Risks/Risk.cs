using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Risks;

/// <summary>Something that may happen and would hurt, how likely and how bad it is, and what is done about it (ITIL risk management).</summary>
public sealed class Risk : Record<Risk>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = RiskLife.Identified;

    public RiskCategory Category { get; set; }

    /// <summary>Who is accountable for it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The service that it would hurt.</summary>
    public Id<Service>? Service { get; set; }

    /// <summary>The objective that it would keep from being reached.</summary>
    public Id<Objective>? Objective { get; set; }

    /// <summary>How likely it is, 1 (hardly ever) to 5 (to be expected); null: not assessed.</summary>
    public int? Likelihood { get; private set; }

    /// <summary>How much it would hurt, 1 (hardly) to 5 (it would threaten the organisation); null: not assessed.</summary>
    public int? Impact { get; private set; }

    /// <summary>Likelihood times impact, as it was assessed.</summary>
    public int? Score { get; private set; }

    public RiskResponse? Response { get; private set; }

    public List<RiskTreatment> Treatments { get; private set; } = [];

    /// <summary>How likely it is once it is treated.</summary>
    public int? ResidualLikelihood { get; private set; }

    /// <summary>How much it would hurt once it is treated.</summary>
    public int? ResidualImpact { get; private set; }

    /// <summary>The score that counts: what it was assessed to be, and what remains of it once every action is done. Null: not assessed, or closed.</summary>
    public int? Exposure { get; private set; }

    /// <summary>The last day on which it is accepted, as <c>2026-05-03</c>; null: it is not.</summary>
    public string? AcceptedUntil { get; private set; }

    /// <summary>The day by which somebody looks at it again; null: none was said.</summary>
    public string? NextReview { get; set; }

    /// <summary>The day of its review has passed.</summary>
    public bool ReviewOverdue { get; private set; }

    public bool IsOver => State == RiskLife.Closed;

    public void Assess(int likelihood, int impact)
    {
        Move(RiskLife.Assessed);
        Weigh(likelihood, impact);
        AcceptedUntil = null;
        Count();
    }

    /// <summary>Says anew how likely and how bad it is, without another state.</summary>
    public void Weigh(int? likelihood, int? impact)
    {
        (Likelihood, Impact, Score) = (likelihood, impact, RiskScore.Of(likelihood, impact));
        Count();
    }

    /// <summary>Says how likely and how bad it is once it is treated.</summary>
    public void Expect(int? likelihood, int? impact)
    {
        (ResidualLikelihood, ResidualImpact) = (likelihood, impact);
        Count();
    }

    public void Treat(RiskResponse response)
    {
        Move(RiskLife.Treated);
        (Response, AcceptedUntil) = (response, null);
        Count();
    }

    public void Accept(string until)
    {
        Move(RiskLife.Accepted);
        (Response, AcceptedUntil) = (RiskResponse.Accept, until);
        Count();
    }

    /// <summary>The day until which it was accepted has passed: it has to be decided anew.</summary>
    public void Expire()
    {
        Move(RiskLife.Assessed);
        (AcceptedUntil, Response) = (null, null);
        Count();
    }

    public void Close()
    {
        Move(RiskLife.Closed);
        (AcceptedUntil, ReviewOverdue) = (null, false);
        Count();
    }

    public void Reopen()
    {
        Move(RiskLife.Identified);
        Response = null;
        Count();
    }

    /// <summary>Somebody looked at it, and says when to look again.</summary>
    public void Review(string? next, string today) => (NextReview, ReviewOverdue) = (next, next is not null && string.CompareOrdinal(next, today) < 0);

    internal void FallDue() => ReviewOverdue = true;

    /// <summary>Says what is done about it.</summary>
    public void Set(IEnumerable<RiskTreatment> treatments)
    {
        Treatments = [.. treatments];
        Count();
    }

    private void Count() => Exposure = IsOver ? null
        : State == RiskLife.Treated && Treatments.Count > 0 && Treatments.TrueForAll(each => each.DoneAt is not null) ? RiskScore.Of(ResidualLikelihood, ResidualImpact) ?? Score
        : Score;

    private void Move(string to) => State = RiskLife.Life.Move(State, to).To;
}
