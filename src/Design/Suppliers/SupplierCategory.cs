namespace Tandem.Design.Suppliers;

/// <summary>How much depends on a supplier (ITIL supplier management).</summary>
public enum SupplierCategory
{
    /// <summary>A long partnership, with plans that both know and leaders who meet.</summary>
    Strategic,

    /// <summary>Much business and much contact, looked after by middle management.</summary>
    Tactical,

    /// <summary>Goods and services for daily work, looked after by those who run it.</summary>
    Operational,

    /// <summary>Goods and services that many others sell as well.</summary>
    Commodity,
}
