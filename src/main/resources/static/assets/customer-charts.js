/* A customer's page: each table of figures is drawn too. Without this script the tables are there alone. */
for (const table of document.querySelectorAll('table[data-chart]')) {
  const frame = table.closest('section').querySelector('.canvas');
  const rows = [...table.tBodies[0].rows];
  const figures = (name) => rows.map((row) => (row.dataset[name] === undefined ? null : Number(row.dataset[name])));
  const line = (label, name, color, dash) => ({
    label, data: figures(name), borderColor: color, backgroundColor: color, borderDash: dash, borderWidth: 2, pointRadius: rows.length > 12 ? 0 : 3, pointHitRadius: 8,
  });
  frame.hidden = false;
  new Chart(frame.querySelector('canvas'), {
    type: 'line',
    data: {
      labels: rows.map((row) => row.cells[0].querySelector('span').textContent),
      datasets: [line('Active users', 'active', '#0b5cad', []), line('Paid seats', 'seats', '#566072', [6, 4])],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: { y: { beginAtZero: true, ticks: { precision: 0 } } },
      plugins: { legend: { position: 'bottom', labels: { usePointStyle: true, pointStyle: 'line' } } },
    },
  });
}
