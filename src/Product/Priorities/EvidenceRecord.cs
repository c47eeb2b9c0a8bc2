namespace Tandem.Product.Priorities;

/// <summary>A record that speaks for a backlog item.</summary>
/// <param name="Value">What it adds, in its unit: weighted minutes times people of an incident, thousandths of a budget of an outage, otherwise as the factor.</param>
/// <param name="Amounts">Of money: what it is made of, as it was owed, what is not counted too; otherwise empty.</param>
public sealed record EvidenceRecord(string Kind, string Number, string Title, long Value, IReadOnlyList<EvidenceAmount> Amounts);
