using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Feasibility;

/// <summary>Feasibility: whether operations allow what is to be built, why not, and what would make it so.</summary>
public static class FeasibilityPractice
{
    public static Practice Practice { get; } = new Practice("Feasibility")
        .Derives<FeasibilityDerivation>(FeasibilityDerivation.Name)
        .Repeats<JudgeAgain>()
        .Uses(services => services
            .AddScoped<Judge>()
            .AddScoped<IConstraint, TeamTimeConstraint>()
            .AddScoped<IConstraint, ChangeWindowConstraint>()
            .AddScoped<IConstraint, ErrorBudgetConstraint>()
            .AddScoped<IConstraint, OnCallConstraint>()
            .AddScoped<IConstraint, SupportConstraint>()
            .AddScoped<IConstraint, OpenProblemConstraint>()
            .AddScoped<IConstraint, SupplierConstraint>()
            .AddScoped<IConstraint, SkillConstraint>()
            .AddScoped<IConstraint, OpenRiskConstraint>()
            .AddScoped<ReadHeadroom>()
            .AddScoped<IConstraint, CapacityConstraint>())
        .Explains("Feasible", "Whether operations allow a backlog item by the day it is needed: realistic, at risk or not realistic, each with its reasons.");
}
