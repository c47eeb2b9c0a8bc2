namespace Tandem.Product.Priorities;

/// <summary>How the score of a backlog item is made of its evidence; <see cref="Formulas"/> says each in full.</summary>
public enum Formula
{
    CostOfDelay,
    Wsjf,
    Rice,
    Own,
}
