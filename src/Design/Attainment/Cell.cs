namespace Tandem.Design.Attainment;

/// <summary>A line of the report: what is counted by, and which part of it.</summary>
public readonly record struct Cell(string By, string Key);
