using Tandem.Product.Forecasts;

namespace Tandem.Product.RoadmapDates;

/// <summary>An item of another team that must be over before.</summary>
/// <param name="Course">When that will be, as the other team's own forecast has it; null: nobody can say.</param>
/// <param name="P85">The day by which it is in 85 of 100 futures.</param>
public sealed record Outside(int Serial, Course? Course, DateOnly? P85);
