namespace Tandem.Product.Forecasts;

/// <summary>In what share of the futures something is finished by the end of a day.</summary>
public readonly record struct CourseStep(DateOnly Day, double Share);
