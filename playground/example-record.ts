/** A synthetic record in Partner Center's shape. */
export const exampleRecord = `{
  "id": "0f0e0d0c-0000-4000-8000-000000000001",
  "productType": { "id": "OnlineServicesNCE" },
  "status": "active",
  "quantity": 12,
  "autoRenewEnabled": true,
  "billingCycle": "monthly",
  "termDuration": "P1Y",
  "creationDate": "2026-03-01T10:00:00Z",
  "effectiveStartDate": "2026-03-01T10:00:00Z",
  "commitmentEndDate": "2027-02-28T00:00:00Z",
  "cancellationAllowedUntilDate": "2026-03-08T10:00:00Z"
}`;
