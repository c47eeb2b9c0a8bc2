namespace Tandem.Transition.Relations;

/// <summary>Which way a failure travels along a relation: "the shop depends on the database" hits the first when the second fails.</summary>
public enum FailureHits
{
    First,
    Second,
    Both,
    Neither,
}
