namespace Tandem.Product.Roadmap;

/// <summary>When something is meant to come, without a date.</summary>
public enum Horizon
{
    Now,
    Next,
    Later,
}
