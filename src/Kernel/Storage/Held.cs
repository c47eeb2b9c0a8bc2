namespace Tandem.Kernel.Storage;

/// <summary>Holds a value inside an expression so that the database gets it as a parameter and the query's shape stays one.</summary>
internal sealed record Held<TValue>(TValue Value);
