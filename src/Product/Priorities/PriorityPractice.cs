using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Priorities;

/// <summary>Prioritisation: what speaks for a backlog item, and what its product's formula makes of it.</summary>
public static class PriorityPractice
{
    public static Practice Practice { get; } = new Practice("Prioritisation")
        .Derives<PriorityDerivation>(PriorityDerivation.Name)
        .Hangs(EvidenceAnswers.SubResource)
        .Uses(services => services
            .AddScoped<ReadSupport>().AddScoped<ReadEvidence>().AddScoped<ShowEvidence>().AddScoped<Scorer>()
            .AddScoped<IEvidenceSource, IncidentEvidence>()
            .AddScoped<IEvidenceSource, ProblemEvidence>()
            .AddScoped<IEvidenceSource, NightPageEvidence>()
            .AddScoped<IEvidenceSource, PenaltyEvidence>()
            .AddScoped<IEvidenceSource, BudgetEvidence>()
            .AddScoped<IEvidenceSource, SatisfactionEvidence>()
            .AddScoped<IEvidenceSource, WishEvidence>())
        .Explains("Business impact", "What it costs the business that something is missing: hours of incidents times the people hit, weighted by priority, problems that come back, calls at night, penalties, error budgets burnt, hours of work, an agreed objective.")
        .Explains("Customer impact", "How much customers ask for something: votes, weighted by the voter's organisation, and satisfaction that was lost.")
        .Explains("Cost of delay", "What every day costs on which something is not done: business impact and customer impact together.")
        .Explains("WSJF", "Weighted shortest job first: the cost of delay divided by the size.")
        .Explains("RICE", "Reach times impact times confidence, divided by effort.");
}
